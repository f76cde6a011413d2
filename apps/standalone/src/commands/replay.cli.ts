import 'reflect-metadata';
import { topics } from '@keng/contracts';
import { kafkaTransport, readHistory, silentLogger, type TellHistory } from '@keng/messaging';
import { kafkaConnectionOf, type Environment, type ServiceDefinition } from '@keng/platform';
import { brokerEnvironment } from '../broker-password';
import type { TableComparison } from '../replay/compare-tables';
import { withLiveState, type LiveState } from '../replay/live-state';
import { derivedTables, replayService } from '../replay/replay-service';
import { ALL_SERVICES } from '../services';
import { chosenServices } from './chosen-services';
import { readOptions } from './folder-arguments';
import { runCommand, type ReachedDatabase } from './reach-database';

const USAGE = 'npm run replay -- --service=intake|cases|recognition|all';

/**
 * `npm run replay -- --service=…`: builds the tables that events fill anew beside the live ones, which are only read,
 * from the event log, and from Kafka too where `KAFKA_BROKERS` is set or a local broker runs, and compares them row by row. Exit code 1 where
 * they differ.
 */
runCommand(async (database, args) => {
  const { service = '' } = readOptions(args, ['service'], USAGE);
  const projecting = ALL_SERVICES.filter((definition) => derivedTables(definition).length > 0);
  const wanted = chosenServices(
    [service],
    projecting.map(({ name }) => name),
  );
  let differences = 0;
  for (const definition of projecting.filter(({ name }) => wanted.includes(name))) {
    for (const [source, tellFrom] of sources(database)) {
      const comparisons = await replay(definition, database, tellFrom);
      console.log(table(source, comparisons));
      differences += comparisons.reduce((sum, comparison) => sum + comparison.differences, 0);
    }
  }
  console.log(differences === 0 ? 'every row is as events make it' : `${differences} DIFFERENCES`);
  return differences === 0 ? 0 : 1;
});

type TellFrom = (live: LiveState) => TellHistory;

function sources({ dataDir }: ReachedDatabase): readonly (readonly [string, TellFrom])[] {
  const kafka = brokerEnvironment(process.env, dataDir);
  return [['event log', fromLog], ...(kafka ? [['Kafka', fromKafka(kafka)] as const] : [])];
}

function replay(
  service: ServiceDefinition,
  { adminUrl, dataDir }: ReachedDatabase,
  tellFrom: TellFrom,
): Promise<readonly TableComparison[]> {
  return withLiveState(adminUrl, service.name, (live) =>
    replayService({ service, adminUrl, dataDir, live, tell: tellFrom(live) }),
  );
}

const fromLog: TellFrom =
  ({ admin: from }) =>
  (group, take) => {
    const own = topics.filter(({ name }) => group.topics.includes(name));
    const schemas = [...new Set(own.map(({ context }) => context))];
    return readHistory({ from, schemas, topics: group.topics }, take);
  };

const fromKafka =
  (env: Environment): TellFrom =>
  () =>
  (group, take) =>
    kafkaTransport({ ...kafkaConnectionOf(env, 'replay'), logger: silentLogger }).readTopics(
      group.topics,
      take,
    );

function table(source: string, comparisons: readonly TableComparison[]): string {
  const rows = comparisons.map(({ table: name, live, replayed, differences }) =>
    [name, live, replayed, differences].map(String),
  );
  return [[`table (from ${source})`, 'rows live', 'rows replayed', 'differences'], ...rows]
    .map(([name = '', ...cells]) => name.padEnd(44) + cells.map((cell) => cell.padStart(15)).join(''))
    .join('\n');
}
