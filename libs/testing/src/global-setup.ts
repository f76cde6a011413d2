import { openRunDesk } from './run-desk';
import { runServers } from './run-servers';
import { RUN_URL_VARIABLE, testEnvironment } from './test-environment';
import { rememberRun } from './test-run';

/** Jest's global set-up: opens the desk at which specs ask for servers. Starts none, so a unit run pays nothing. */
export default async function globalSetup(): Promise<void> {
  const servers = runServers(testEnvironment(), (line) => void process.stderr.write(`${line}\n`));
  const desk = await openRunDesk(servers.desk);
  process.env[RUN_URL_VARIABLE] = desk.url;
  rememberRun({
    async end() {
      desk.close();
      await servers.stop();
    },
  });
}
