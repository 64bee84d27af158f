import { m } from '#texts/messages.js';

/** What a group studies, in words. */
export function programmeText(programme: string): string {
  const words: Record<string, (() => string) | undefined> = {
    vocational_qualification: m.administration_programme_vocational,
    opistovuosi: m.administration_programme_opistovuosi,
    tuva: m.administration_programme_tuva,
    telma: m.administration_programme_telma
  };
  return words[programme]?.() ?? programme;
}
