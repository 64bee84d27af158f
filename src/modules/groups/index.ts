export { audiences, modalities } from './requests/forms.ts';
export { declineReasons, requestActs, requestStates } from './requests/request-state.ts';
export { planLanguages } from './plans/plan.ts';
export { writePlan } from './plans/write-plan.ts';
export { contactKinds } from './contacts/contact.ts';
export { standardThemes } from './themes.ts';
export { helpedAnswers } from './after/forms.ts';
export { keptWords } from './names/kept.ts';
export { themeTexts } from './ui/theme-words.ts';
