import { join } from 'node:path';
import type { PrintedTable } from './printed-table';
import { DocumentNotMade, renderInWorker } from './render-in-worker';

const WORKER = join(__dirname, 'table.worker');
const table = (lines: number, cell = 'Trộm xe máy ở ngõ Hoa Ban'): PrintedTable => ({
  issuer: { above: 'Công an tỉnh Ninh Bình', name: 'Công an xã Hoàng Long' },
  title: ['SỔ'],
  subtitle: 'Năm 2026',
  openingLine: 'mở',
  closingLine: 'khóa',
  columns: [
    { heading: 'Số', width: 1 },
    { heading: 'Nội dung', width: 4 },
  ],
  lines: Array.from({ length: lines }, (_, at) => ({ cells: [String(at + 1), cell], struck: at === 1 })),
  signatures: ['NGƯỜI GHI SỔ', 'CHỈ HUY ĐƠN VỊ'],
  madeAt: '2026-11-22T03:00:00Z',
});
const pagesOf = (document: Uint8Array): number =>
  Buffer.from(document)
    .toString('latin1')
    .match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;

describe('rendering a table in a worker', () => {
  it('makes one page of few lines and more of many, without an empty one', async () => {
    expect(pagesOf(await renderInWorker(WORKER, table(3)))).toBe(1);
    expect(pagesOf(await renderInWorker(WORKER, table(120)))).toBe(4);
    expect(pagesOf(await renderInWorker(WORKER, table(0)))).toBe(1);
  });

  it('makes the same bytes of the same table', async () => {
    const [first, second] = await Promise.all([1, 2].map(() => renderInWorker(WORKER, table(5))));
    expect(Buffer.from(first ?? []).equals(Buffer.from(second ?? []))).toBe(true);
  });

  it('cuts a cell that would be higher than a page; only the closing lines go to the next', async () => {
    expect(pagesOf(await renderInWorker(WORKER, table(1, 'chữ '.repeat(20_000))))).toBe(2);
  });

  it('tells of a document that cannot be made, and goes on with the next', async () => {
    await expect(renderInWorker(WORKER, { ...table(1), columns: undefined })).rejects.toBeInstanceOf(
      DocumentNotMade,
    );
    expect(pagesOf(await renderInWorker(WORKER, table(1)))).toBe(1);
  });

  it('serves six at once', async () => {
    const documents = await Promise.all(Array.from({ length: 6 }, () => renderInWorker(WORKER, table(1))));
    expect(documents.map(pagesOf)).toEqual(Array(6).fill(1));
  });
});
