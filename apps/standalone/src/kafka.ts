import 'reflect-metadata';
import { loadSettings, stopOnSignals } from '@keng/platform';
import { announcement } from './announce';
import { endWithReason } from './end-with-reason';
import { startKafkaFleet } from './kafka-fleet';
import { StandaloneSettings } from './standalone-settings';

async function main(): Promise<void> {
  const settings = loadSettings(StandaloneSettings, process.env);
  const fleet = await startKafkaFleet(settings, process.env, (step) =>
    console.log(`kẻng: khởi động ${step} …`),
  );
  const stop = stopOnSignals(() => fleet.stop());
  process.on('disconnect', stop);
  void fleet.databaseLost.then(() => endWithReason(new Error('the embedded database ended by itself')));
  console.log(announcement(fleet.url, fleet.accounts));
  console.log(`  Kafka: ${fleet.brokers.join(', ')}\n`);
}

main().catch(endWithReason);
