import 'reflect-metadata';
import { loadSettings, stopOnSignals } from '@keng/platform';
import { announcement } from './announce';
import { endWithReason } from './end-with-reason';
import { startKafkaFleet, type RunningFleet } from './kafka-fleet';
import { StandaloneSettings } from './standalone-settings';

async function main(): Promise<void> {
  const settings = loadSettings(StandaloneSettings, process.env);
  const fleet = await startKafkaFleet(settings, process.env, (step) =>
    console.log(`kẻng: khởi động ${step} …`),
  );
  const stop = stopOnSignals(() => fleet.stop());
  process.on('disconnect', stop);
  void endWhenLost(fleet);
  console.log(announcement(fleet.url, fleet.accounts));
  console.log(`  Kafka: ${fleet.brokers.join(', ')}\n`);
}

/** Whoever started this process starts it again; until then nothing of it may hold a port. */
async function endWhenLost(fleet: RunningFleet): Promise<never> {
  const reason = await fleet.lost;
  await fleet.stop();
  endWithReason(reason);
}

main().catch(endWithReason);
