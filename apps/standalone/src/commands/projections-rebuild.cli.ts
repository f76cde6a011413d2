import 'reflect-metadata';
import { requestRebuild } from '@keng/messaging';
import { Database, UnitOfWork } from '@keng/persistence';
import { ALL_SERVICES } from '../services';
import { chosenServices } from './chosen-services';
import { runCommand } from './reach-database';

/**
 * `npm run projections:rebuild -- <service>…` (or `all`): has the tables that events fill emptied and built anew from
 * the first event, at the next start of each service. Tips, cases, numbers, decisions and awards are not touched.
 */
runCommand(async ({ adminUrl }, args) => {
  const projecting = ALL_SERVICES.filter(({ groups }) => groups.some(({ derives }) => derives.length > 0));
  const wanted = chosenServices(
    args,
    projecting.map(({ name }) => name),
  );
  for (const { name: schema, groups } of projecting) {
    if (!wanted.includes(schema)) continue;
    const database = await Database.open({ url: adminUrl, schema, entities: [], poolSize: 1 });
    try {
      for (const group of groups.filter(({ derives }) => derives.length > 0)) {
        await requestRebuild(group, { work: new UnitOfWork(database), schema });
        console.log(`${group.name.padEnd(28)} ${group.derives.join(', ')}`);
      }
    } finally {
      await database.close();
    }
  }
  console.log(
    `asked for; it happens when ${wanted.join(', ')} start${wanted.length === 1 ? 's' : ''} the next time`,
  );
  return 0;
});
