export { listPlans } from './plans/list-plans.ts';
export { readOnePlan } from './plans/read-one-plan.ts';
