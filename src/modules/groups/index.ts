export { audiences, modalities } from './requests/forms.ts';
export { declineReasons, requestActs, requestStates } from './requests/request-state.ts';
