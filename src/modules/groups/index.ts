export { writePlan } from './plans/write-plan.ts';
