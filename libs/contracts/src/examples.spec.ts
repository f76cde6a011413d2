import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { goldenJson } from './examples';
import { allContracts, createPayload, parsePayload, type EventClass, fieldsOf, topicOf } from './index';

const contracts = allContracts().map((contract) => [contract.type, contract] as const);

function fieldsOutside(contractClass: EventClass, json: object): string[] {
  return Object.entries(json).flatMap(([name, value]: [string, unknown]) => {
    const fields = fieldsOf(contractClass);
    if (!fields.has(name)) return [name];
    const part = fields.get(name);
    return part === undefined ? [] : [value].flat().flatMap((item) => fieldsOutside(part, item as object));
  });
}

describe('the golden examples', () => {
  it('are one for each contract type and no more', () => {
    const files = readdirSync(join(__dirname, '../examples'));
    expect(files.toSorted()).toEqual(contracts.map(([type]) => `${type}.json`).toSorted());
  });

  it.each(contracts)('%s is read into its class and written back unchanged', (type, { eventClass }) => {
    const json = goldenJson(type) as object;
    const instance = parsePayload(type, json);
    expect(instance).toBeInstanceOf(eventClass);
    expect(JSON.parse(JSON.stringify(instance))).toEqual(json);
  });

  it.each(contracts)('%s passes the strict check of the write side', (type, { eventClass }) => {
    const json = goldenJson(type) as object;
    expect(createPayload(eventClass, json)).toEqual(parsePayload(type, json));
  });

  it.each(contracts)('%s holds no field its class does not have', (type, { eventClass }) => {
    expect(fieldsOutside(eventClass, goldenJson(type) as object)).toEqual([]);
  });

  it.each(contracts)('%s names its key', (type, { topic }) => {
    expect(goldenJson(type)).toHaveProperty(topicOf(topic).key);
  });
});
