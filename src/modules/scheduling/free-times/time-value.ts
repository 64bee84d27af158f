import { MODALITIES, type Modality } from '../modality.ts';

/** A free time as a form carries it: everything that names it, so that what was shown is what is asked for. */
export interface TimeValue {
  service: string;
  host: string;
  campus: string;
  modality: Modality;
  /** ms since 1970. */
  start: number;
}

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const pattern = new RegExp(`^(${uuid})~(${uuid})~(${uuid})~(${MODALITIES.join('|')})~(\\d{12,14})$`);

export function timeValue(time: TimeValue): string {
  return [time.service, time.host, time.campus, time.modality, time.start].join('~');
}

/** @returns null when the text names no time. */
export function readTimeValue(text: string): TimeValue | null {
  const [, service, host, campus, modality, start] = pattern.exec(text) ?? [];
  const known = MODALITIES.find((each) => each === modality);
  if (!service || !host || !campus || !known || !start) return null;
  return { service, host, campus, modality: known, start: Number(start) };
}
