import { FIRST_ISSUE } from '../domain/credentials';
import { withCommandContext } from './command-context';
import { runImport, showProgress } from './command-line';
import { readCsvFile } from './csv-file';
import { readOfficerFile } from './read-officer-file';

const USAGE =
  'npm run officers:import -- FILE [--dry-run]   ' +
  '(username,display_name,unit_code,role,capacity,valid_from,valid_to,basis; mỗi dòng một phân công)';
void runImport('officers:import', USAGE, ({ files, dryRun }) =>
  withCommandContext(process.env, async ({ importOfficers, activationCodes }) => {
    const [path, ...others] = files;
    if (path === undefined || others.length > 0) throw new Error('one file at a time');
    const file = readCsvFile(path);
    const { added, changed, unchanged } = await importOfficers.execute({
      read: (known) => readOfficerFile(file, known),
      dryRun,
      onProgress: showProgress('Cán bộ'),
    });
    const done = dryRun ? 'Chạy thử, chưa ghi' : 'Đã ghi';
    console.error(`${done}: ${added.length} mới, ${changed.length} thay đổi, ${unchanged} giữ nguyên.`);
    if (dryRun || added.length === 0) return;
    console.log('username,activation_code');
    for (const { username, officerId } of added) {
      console.log(`${username},${activationCodes.codeOf(officerId, FIRST_ISSUE)}`);
    }
  }),
);
