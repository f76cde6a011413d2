import 'reflect-metadata';
import { loadSettings, stopOnSignals } from '@keng/platform';
import { announcement } from './announce';
import { endWithReason } from './end-with-reason';
import { startStandalone } from './standalone';
import { StandaloneSettings } from './standalone-settings';

async function main(): Promise<void> {
  const settings = loadSettings(StandaloneSettings, process.env);
  const running = await startStandalone(settings, process.env, (step) =>
    console.log(`kẻng: khởi động ${step} …`),
  );
  const stop = stopOnSignals(() => running.stop());
  // The starter holds the other end of the channel: when it is gone, even by kill -9, this process must not stay.
  process.on('disconnect', stop);
  void running.databaseLost.then(() => endWithReason(new Error('the embedded database ended by itself')));
  console.log(announcement(running.url, running.accounts));
}

main().catch(endWithReason);
