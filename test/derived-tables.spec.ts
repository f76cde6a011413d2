import { readFileSync } from 'node:fs';
import { projectPath } from '@keng/persistence';
import { DERIVED_TABLES as CASES } from '../apps/cases/src/messaging/derived-tables';
import { DERIVED_TABLES as INTAKE } from '../apps/intake/src/messaging/derived-tables';
import { DERIVED_TABLES as RECOGNITION } from '../apps/recognition/src/messaging/derived-tables';

const LISTS: readonly (readonly [string, readonly string[]])[] = [
  ['intake', INTAKE],
  ['cases', CASES],
  ['recognition', RECOGNITION],
];

/** What a rebuild empties must be there, and the service must be allowed to empty it. */
describe.each(LISTS)('the derived tables of %s', (service, tables) => {
  const schema = readFileSync(projectPath('apps', service, 'schema.sql'), 'utf8');

  it.each(tables.map((table) => [table]))('%s exists, and its rows may be deleted', (table) => {
    expect(schema).toContain(`create table ${service}.${table} (`);
    expect(schema).toMatch(new RegExp(`grant delete[^;]* on ${service}\\.${table} to ${service}_app;`));
  });

  it('hold no register, number, history or audit', () => {
    expect(
      tables.filter((table) => /register|series|history|audit|entry|outbox|event_log/.test(table)),
    ).toEqual([]);
  });
});
