import * as v from 'valibot';
import names from '../data/services-names.csv?raw';
import services from '../data/services-fi.csv?raw';
import { readHours } from '../opening-hours.ts';
import { readCsv } from './csv.ts';

const list = v.pipe(
  v.string(),
  v.transform((text) =>
    text
      .split(';')
      .map((item) => item.trim())
      .filter(Boolean)
  )
);
const yes = v.pipe(
  v.picklist(['yes', 'no']),
  v.transform((answer) => answer === 'yes')
);
const hours = v.pipe(
  v.string(),
  v.check((text) => text === '' || readHours(text) !== undefined, 'hours that we cannot read')
);

/** One row of the register of services as it comes with the product; a wrong value names its row and stops the start. */
const Row = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/u)),
  name: v.pipe(v.string(), v.nonEmpty()),
  provider: v.string(),
  kind: v.picklist([
    'emergency',
    'phone',
    'chat',
    'directory',
    'self-help',
    'self-assessment',
    'peer-group',
    'place',
    'information',
    'report'
  ]),
  channels: list,
  phone: v.pipe(v.string(), v.regex(/^[\d ]*$/u)),
  url: v.union([v.literal(''), v.pipe(v.string(), v.url(), v.startsWith('https://'))]),
  audience: v.string(),
  ages: v.pipe(v.string(), v.regex(/^(\d*-\d*)?$/u)),
  languages: list,
  hours,
  cost: v.picklist(['free', 'operator-charge', 'paid-by-school']),
  login: v.picklist(['none', 'optional', 'service-account', 'school-code']),
  anonymous: v.picklist(['yes', 'no', 'nickname', 'partly']),
  crisis: yes,
  summary_fi: v.string(),
  summary_sv: v.string(),
  summary_en: v.string(),
  source: v.string(),
  certainty: v.picklist(['high', 'medium', 'low']),
  checked_on: v.union([v.literal(''), v.pipe(v.string(), v.isoDate())])
});

const Names = v.strictObject({ id: v.string(), name_sv: v.string(), name_en: v.string(), summary_plain: v.string() });

export type Service = v.InferOutput<typeof Row>;
export type ServiceNames = v.InferOutput<typeof Names>;

function readAll<Schema extends v.GenericSchema>(schema: Schema, text: string): v.InferOutput<Schema>[] {
  return readCsv(text).map((record, index) => {
    const result = v.safeParse(schema, record);
    if (result.success) return result.output;
    throw new Error(
      `Register of services, row ${index + 2} (${record['id']}): ${result.issues.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`).join('; ')}`
    );
  });
}

/** The services that come with the product, as of their `checked_on`; none was checked live. */
export const allServices: readonly Service[] = readAll(Row, services);

/** What we add to them: names in Swedish and English, and a summary in plain Finnish. */
export const serviceNames: ReadonlyMap<string, ServiceNames> = new Map(readAll(Names, names).map((row) => [row.id, row]));
