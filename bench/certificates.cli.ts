import 'reflect-metadata';
import {
  toCertificate,
  type CertificateFacts,
} from '../apps/recognition/src/certificate/certificate-content';
import { printBatch } from '../apps/recognition/src/certificate/print-batch';
import { median } from './pairs';
import { runBench } from './report';

const PAGES = 110;
const ROUNDS = 5;
const BYTES_PER_MB = 1_000_000;
const MS_PER_SECOND = 1_000;

/** `npm run bench:certificates`: a decision's certificates as one file, in the thread that the service prints them in. */
async function main(): Promise<void> {
  await runBench('certificates', { pages: PAGES, rounds: ROUNDS }, async (report) => {
    const before = process.memoryUsage.rss();
    const seconds: number[] = [];
    let peak = 0;
    let size = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const contents = Array.from({ length: PAGES }, (_, at) => toCertificate(factsOf(at + 1)));
      const started = performance.now();
      const pdf = await printBatch(
        { contents, offset: { xMm: 0, yMm: 0 } },
        new AbortController().signal,
        () => {
          peak = Math.max(peak, process.memoryUsage.rss() - before);
        },
      );
      seconds.push((performance.now() - started) / MS_PER_SECOND);
      size = pdf.length;
    }
    report.add({
      what: `${PAGES} certificates in one file`,
      value: median(seconds),
      unit: 's',
      goal: { atMost: 20 },
      measured: seconds,
    });
    report.add({
      what: 'memory beyond what was there before, at most',
      value: peak / BYTES_PER_MB,
      unit: 'MB',
      goal: { atMost: 300 },
    });
    report.add({ what: 'size of the file', value: size / BYTES_PER_MB, unit: 'MB' });
  });
}

function factsOf(registerNo: number): CertificateFacts {
  return {
    award: 'commendation',
    formLabel: 'Bằng khen của Chủ tịch UBND tỉnh',
    issuerLevel: 'province',
    issuerName: 'Tỉnh Ninh Bình',
    place: 'Ninh Bình',
    party: { name: `Nguyễn Thị Hường ${registerNo}`, unitName: 'Xã Gia Viễn, tỉnh Ninh Bình' },
    citation: 'Đã có thành tích xuất sắc trong phong trào Toàn dân bảo vệ an ninh Tổ quốc',
    signedOn: Temporal.PlainDate.from('2026-02-05'),
    decisionNumber: '05/QĐ-UBND',
    registerNo,
    awardNumber: `2026-${String(registerNo).padStart(6, '0')}-7F3K9QXA`,
    signerName: 'Phạm Quang Ngọc',
    publicUrl: 'https://keng.example',
  };
}

void main();
