import 'reflect-metadata';
import { loadSettings, stopOnSignals } from '@keng/platform';
import { announcement } from './announce';
import { endWithReason } from './end-with-reason';
import { startStandalone } from './standalone';
import { StandaloneSettings } from './standalone-settings';

/** By then the first start has loaded its reference data into every service. */
const SETTLED_MS = 45_000;

async function main(): Promise<void> {
  const settings = loadSettings(StandaloneSettings, process.env);
  const running = await startStandalone(settings, process.env, (step) =>
    console.log(`kẻng: khởi động ${step} …`),
  );
  const stop = stopOnSignals(() => running.stop());
  // The starter holds the other end of the channel: when it is gone, even by kill -9, this process must not stay.
  process.on('disconnect', stop);
  void running.databaseLost.then(endWithReason);
  console.log(announcement(running.url, running.accounts));
  // A desk's machine has other things to do: what the first load needed goes back to it.
  setTimeout(() => globalThis.gc?.(), SETTLED_MS).unref();
}

main().catch(endWithReason);
