import { coordinator, withoutObject, type Builder } from '../builder.ts';

/** How the sweep calls what the work comes to. */
export const resultsInputs: Record<string, Builder> = {
  'equal_access.read': withoutObject(coordinator),
  'group_support.read_figures': withoutObject(coordinator)
};
