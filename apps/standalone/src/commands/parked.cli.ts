import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { SystemClock, SystemIds } from '@keng/kernel';
import { listParked, retryKey, skipEvent, runWithCausation, type BlockedKey } from '@keng/messaging';
import { Database, UnitOfWork } from '@keng/persistence';
import { Audit } from '@keng/platform';
import { ALL_SERVICES } from '../services';
import { runCommand } from './reach-database';

const USAGE = `npm run parked -- list
npm run parked -- retry --group G --topic T --key K
npm run parked -- skip  --group G --topic T --key K --seq N --reason "…" --by OFFICER_ID`;

/** `npm run parked`: events that a consumer could not take; see them, run them again, or leave one out with a reason. */
runCommand(async ({ adminUrl }, args) => {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: Object.fromEntries(
      ['group', 'topic', 'key', 'seq', 'reason', 'by'].map((name) => [name, { type: 'string' as const }]),
    ),
  });
  const given = (name: string): string => {
    const value = values[name];
    if (typeof value !== 'string' || value === '') throw new Error(`--${name} is missing\n${USAGE}`);
    return value;
  };
  switch (positionals[0] ?? '') {
    case 'list':
      return list(adminUrl);
    case 'retry':
      await within(adminUrl, given('group'), (where) => retryKey(where, blockedKey(given)));
      console.log('asked for; "npm run parked -- list" shows in a moment what is left');
      return 0;
    case 'skip':
      await skip(adminUrl, given);
      console.log('left out, with its reason, and written into the audit log');
      return 0;
    default:
      throw new Error(`say what to do:\n${USAGE}`);
  }
});

type Where = { readonly work: UnitOfWork; readonly schema: string };

function blockedKey(given: (name: string) => string): BlockedKey {
  return { group: given('group'), topic: given('topic'), key: given('key') };
}

async function skip(adminUrl: string, given: (name: string) => string): Promise<void> {
  const [by, reason, eventSeq] = [given('by'), given('reason'), Number(given('seq'))];
  const key = blockedKey(given);
  const clock = new SystemClock();
  const ids = new SystemIds(clock);
  await within(adminUrl, key.group, async ({ work, schema }) => {
    const audit = new Audit(work, schema, clock, ids);
    await runWithCausation({ correlationId: ids.next(), actorId: by }, () =>
      work.run(async () => {
        await skipEvent({ work, schema }, { ...key, eventSeq, reason, by });
        await audit.record({
          action: 'skip-parked-event',
          subject: 'event-key',
          subjectId: key.key,
          detail: { group: key.group, topic: key.topic, eventSeq },
        });
      }),
    );
  });
}

async function list(adminUrl: string): Promise<number> {
  let count = 0;
  for (const { name, groups } of ALL_SERVICES) {
    if (groups.length === 0) continue;
    await within(adminUrl, `${name}.`, async (where) => {
      for (const event of await listParked(where)) {
        count += 1;
        console.log(
          [
            event.group,
            event.topic,
            event.key,
            `#${event.eventSeq}`,
            event.type,
            event.reason,
            event.fault ?? '-',
            `${event.attempts}×`,
          ].join('  '),
        );
      }
    });
  }
  console.log(count === 0 ? 'nothing is parked' : `${count} parked`);
  return 0;
}

/** Opens the schema of the service that a group name begins with. */
async function within(adminUrl: string, group: string, act: (where: Where) => Promise<void>): Promise<void> {
  const schema = ALL_SERVICES.find(({ name }) => group.startsWith(`${name}.`))?.name;
  if (schema === undefined) throw new Error(`no service has a consumer group "${group}"`);
  const database = await Database.open({ url: adminUrl, schema, entities: [], poolSize: 1 });
  try {
    await act({ work: new UnitOfWork(database), schema });
  } finally {
    await database.close();
  }
}
