import { allContracts, type EventClass } from './index';
import { type JsonSchema, partsOf, schemaOf } from './json-schema';

/** Words a field's name must not hold, taken apart at its capitals: `reporterName` holds `name`. */
const deniedWords = `
  name surname nickname phone mobile email mail address street house hamlet village place location lat
  latitude lng lon longitude geo coordinates plate text narrative summary note notes description
  content comment remark message title citation story details birth age gender ethnicity religion
  guardian passport cccd cmnd identification face voice photo image handwriting signature
`
  .trim()
  .split(/\s+/);

/** Public names, which only the directory's topics may carry. */
const namesOnTheDirectory = new Set([
  'UnitPeriod.name',
  'UnitPeriod.fullName',
  'OfficerChangedV1.displayName',
]);

/** Fields whose pattern lets several words in: public legal citations of the directory, and the names above. */
const wordyFields = new Set([
  ...namesOnTheDirectory,
  'UnitPeriod.basis',
  'UnitLineage.basis',
  'CalendarChangedV1.basis',
  'Appointment.basis',
]);

/** Numbers as they stand on a document: bounded by a pattern without blanks. */
const documentNumbers = /^(decisionNumber|slipNumber|basis)$/;

const contracts = allContracts().map((contract) => [contract.type, contract] as const);

interface Field {
  readonly owner: string;
  readonly name: string;
  readonly schema: JsonSchema;
}

function fieldsOf(schema: JsonSchema, eventClass: EventClass): Field[] {
  const classes: [string, JsonSchema][] = [
    [eventClass.name, schema],
    ...partsOf(eventClass).map((part): [string, JsonSchema] => [part.name, schema.$defs?.[part.name] ?? {}]),
  ];
  return classes.flatMap(([owner, { properties }]) =>
    Object.entries(properties ?? {}).map(([name, field]) => ({ owner, name, schema: field.items ?? field })),
  );
}

const wordsOf = (name: string) => name.split(/(?=[A-Z])|_/).map((word) => word.toLowerCase());

function allFields(): (Field & { topic: string })[] {
  return contracts.flatMap(([, contract]) =>
    fieldsOf(schemaOf(contract, new Map()), contract.eventClass).map((field) => ({
      ...field,
      topic: contract.topic,
    })),
  );
}

describe('what an event may carry', () => {
  it.each(contracts)('%s has no field named after a person, a text or a fine place', (_, contract) => {
    const suspicious = fieldsOf(schemaOf(contract, new Map()), contract.eventClass)
      .filter(({ name }) => wordsOf(name).some((word) => deniedWords.includes(word)))
      .map(({ owner, name }) => `${owner}.${name}`);
    expect(suspicious.filter((field) => !namesOnTheDirectory.has(field))).toEqual([]);
  });

  it.each(contracts)('%s bounds every string so that free text cannot fit', (_, contract) => {
    const loose = fieldsOf(schemaOf(contract, new Map()), contract.eventClass)
      .filter(({ schema }) => schema.type === 'string')
      .filter(({ schema }) => !['uuid', 'date', 'date-time'].includes(schema.format ?? ''))
      .filter(({ schema }) => schema.enum === undefined)
      .filter(({ schema }) => schema.pattern === undefined || (schema.maxLength ?? Infinity) > 200);
    expect(loose).toEqual([]);
  });

  it('lets a sentence fit nowhere but in the listed fields of the directory', () => {
    const sentence = 'Bà Mai ở nhà 12 ngõ 5';
    const open = allFields().filter(
      ({ schema }) => schema.pattern && new RegExp(schema.pattern, 'u').test(sentence),
    );
    expect(new Set(open.map(({ owner, name }) => `${owner}.${name}`))).toEqual(wordyFields);
    expect(new Set(open.map(({ topic }) => topic.split('.')[1]))).toEqual(new Set(['directory']));
  });

  it('lets digits as long as a phone number fit nowhere but in codes and names', () => {
    const open = allFields().filter(
      ({ schema }) => schema.pattern && new RegExp(schema.pattern, 'u').test('0912345678'),
    );
    expect(open.filter(({ name }) => documentNumbers.test(name))).toEqual([]);
  });

  it.each([...wordyFields])('still needs the exception for %s', (field) => {
    expect(allFields().map(({ owner, name }) => `${owner}.${name}`)).toContain(field);
  });

  it.each(['reporterName', 'homeAddress', 'note', 'lat', 'displayName', 'birthYear', 'full_name'])(
    'would notice a field called %s',
    (name) => {
      expect(wordsOf(name).some((word) => deniedWords.includes(word))).toBe(true);
    },
  );
});
