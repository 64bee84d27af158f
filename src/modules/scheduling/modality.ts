/** The ways to meet, in the order in which they are shown. */
export const MODALITIES = ['campus', 'video', 'phone'] as const;

/** One way to meet. */
export type Modality = (typeof MODALITIES)[number];
