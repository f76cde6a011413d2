import { withCommandContext } from './command-context';
import { runImport, showProgress } from './command-line';
import { readCsvFile } from './csv-file';
import { readUnitFiles } from './read-unit-files';

const USAGE =
  'npm run units:import -- FILE… [--dry-run]   (tệp giai đoạn và tệp kế thừa, xem infra/reference/units)';

void runImport('units:import', USAGE, ({ files, dryRun }) =>
  withCommandContext(process.env, async ({ importUnits }) => {
    const read = files.map(readCsvFile);
    const outcome = await importUnits.execute({
      read: (known) => readUnitFiles(read, known),
      dryRun,
      onProgress: showProgress('Đơn vị'),
    });
    const { added, changed, unchanged } = outcome;
    console.log(
      `${dryRun ? 'Chạy thử, chưa ghi' : 'Đã ghi'}: ${added} mới, ${changed} thay đổi, ${unchanged} giữ nguyên.`,
    );
  }),
);
