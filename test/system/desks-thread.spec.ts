import type { Browser } from 'playwright-core';
import { expectCleanExit, readPdf } from '@keng/testing';
import { describeInBrowser } from './browser';
import { accountOf, Caller } from './client';
import { seatOfficer, type DeskOfficer } from './desk-officer';
import { goToPage } from './keyboard';
import { LiveSights } from './live-sights';
import { startProduct, type Product } from './product';
import * as intake from './thread-at-intake';
import * as cases from './thread-at-cases';
import * as recognition from './thread-at-recognition';

const START_LIMIT_MS = 300_000;
const LIMIT_MS = 120_000;

/** Who works in which of two browsers: what one does, somebody in the other one watches. */
const CAST = {
  first: ['trucbanxa', 'trucban', 'dieutravien', 'thuky138'],
  second: ['chihuyxa', 'chihuytruc', 'chihuydieutra', 'thuky', 'lanhdao'],
} as const;
type Post = (typeof CAST)[keyof typeof CAST][number];

const CALL = {
  story: 'Ba thanh niên lạ phá khóa, dắt hai xe máy ra khỏi bãi gửi xe cạnh đình làng.',
  place: 'Bãi gửi xe cạnh đình',
  reporter: 'Nguyễn Thị Mẫu',
  phone: '0900000001',
};
const SHARED = 'Người dân báo có nhóm thanh niên trộm hai xe máy tại một bãi gửi xe.';
const PLAN = {
  purpose: 'Làm rõ hành vi trộm cắp tài sản.',
  content: 'Thu dữ liệu camera, ghi lời khai người trông xe.',
  step: 'Khám nghiệm bãi gửi xe',
  protection: 'Chỉ dùng bí danh trong hồ sơ.',
};
const ENTRY = 'Đã khám nghiệm bãi gửi xe, thu hai ổ khóa bị phá.';
const COLLECTIVE = 'Tổ bảo vệ dân phố Đình Thượng';
const DOSSIER = {
  title: 'Đề nghị khen thưởng đột xuất vụ trộm xe máy',
  occasion: 'Đột xuất',
  form: 'Bằng khen',
  citation: 'Có thành tích xuất sắc trong phong trào bảo vệ an ninh Tổ quốc',
};

describeInBrowser('one tip through all desks, by keyboard alone', (launch) => {
  const sights = new LiveSights();
  const year = Temporal.Now.plainDateISO('Asia/Ho_Chi_Minh').year;
  const caseNumber = `1/${year}`;
  let product: Product;
  let browsers: readonly Browser[] = [];
  let at: Readonly<Record<Post, DeskOfficer>>;
  let names: Readonly<Record<'commune' | 'body' | 'issuer', string>>;
  let tip: string;

  beforeAll(async () => {
    product = await startProduct();
    browsers = await Promise.all([launch(), launch()]);
    names = await namesOf(product);
    const seats = [
      ...CAST.first.map((post) => [post, 0] as const),
      ...CAST.second.map((post) => [post, 1] as const),
    ];
    const seated: (readonly [Post, DeskOfficer])[] = [];
    for (const [post, browser] of seats) {
      const officer = await seatOfficer(browsers[browser]!, product, `${post}.37`);
      seated.push([post, officer]);
    }
    at = Object.fromEntries(seated) as Record<Post, DeskOfficer>;
  }, START_LIMIT_MS);

  afterAll(async () => {
    console.info(`Seen by others, after the answer to the one who acted:\n${sights.report()}`);
    await Promise.all(browsers.map((browser) => browser.close()));
    await product.stop();
    product.remove();
  });

  /** A part of the thread. Each goes on from the one before; after a failure the rest would only wait. */
  let isWhole = true;
  const part = async (act: () => Promise<void>): Promise<void> => {
    if (!isWhole) throw new Error('an earlier part of the thread failed');
    isWhole = false;
    await act();
    isWhole = true;
  };

  it(
    'takes the tip at the commune, and its commander sees it',
    () =>
      part(async () => {
        await sights.see(
          'tip saved',
          at.trucbanxa,
          async () => {
            tip = await intake.takeCall(at.trucbanxa, { ...CALL, commune: names.commune });
          },
          at.chihuyxa.page.getByRole('link', { name: `1/${year}` }),
        );
        expect(tip).toBe(`1/${year}`);
      }),
    LIMIT_MS,
  );

  it(
    'classifies it with the wording that all others read',
    () =>
      part(async () => {
        await intake.openRow(at.chihuyxa.page, tip);
        await goToPage(at.trucbanxa.page, 'nguon tin', 'Nguồn tin của bàn');
        await intake.openRow(at.trucbanxa.page, tip);
        await sights.see(
          'classified',
          at.trucbanxa,
          () => intake.classify(at.trucbanxa, SHARED),
          at.chihuyxa.page.getByText(SHARED),
        );
      }),
    LIMIT_MS,
  );

  it(
    'sends it to the investigating body, which takes it and classifies it',
    () =>
      part(async () => {
        await sights.see(
          'transferred',
          at.chihuyxa,
          () => intake.transfer(at.chihuyxa, 'van phong', names.body),
          at.trucbanxa.page.getByText('đang chuyển'),
        );
        await intake.openRow(at.chihuytruc.page, tip);
        await sights.see(
          'transfer answered',
          at.chihuytruc,
          () => intake.takeTransfer(at.chihuytruc),
          at.trucbanxa.page.getByText('đã nhận'),
        );
        await intake.openRow(at.trucban.page, tip);
        await sights.see(
          'classified by the body',
          at.trucban,
          () => intake.classify(at.trucban, SHARED),
          at.chihuytruc.page.getByRole('heading', { name: 'đã phân loại' }),
        );
      }),
    LIMIT_MS,
  );

  it(
    'accepts it, and a case opens',
    () =>
      part(async () => {
        await sights.see(
          'accepted',
          at.chihuytruc,
          () => intake.accept(at.chihuytruc),
          at.chihuydieutra.page.getByRole('link', { name: caseNumber }),
        );
        await at.trucban.page.getByRole('heading', { name: 'đã thụ lý' }).waitFor();
      }),
    LIMIT_MS,
  );

  it(
    'assigns it, and takes a plan that another officer approves',
    () =>
      part(async () => {
        await cases.openCase(at.chihuydieutra.page, caseNumber);
        await sights.see(
          'assigned',
          at.chihuydieutra,
          () => cases.assign(at.chihuydieutra, 'Điều tra viên 01', '1/QĐ-CSĐT'),
          at.dieutravien.page.getByRole('link', { name: caseNumber }),
        );
        await cases.openCase(at.dieutravien.page, caseNumber);
        await at.dieutravien.page.getByText(SHARED).waitFor();
        await sights.see(
          'plan drafted',
          at.dieutravien,
          () => cases.draftPlan(at.dieutravien, PLAN),
          at.chihuydieutra.page.getByText(PLAN.purpose),
        );
        await sights.see(
          'plan approved',
          at.chihuydieutra,
          () => cases.approvePlan(at.chihuydieutra),
          at.dieutravien.page.getByText('Đã duyệt bởi'),
        );
      }),
    LIMIT_MS,
  );

  it(
    'writes the log and notes the notices',
    () =>
      part(async () => {
        await sights.see(
          'entry',
          at.dieutravien,
          () => cases.writeEntry(at.dieutravien, ENTRY),
          at.chihuydieutra.page.getByText(ENTRY),
        );
        for (const notice of ['Báo Viện kiểm sát việc tiếp nhận', 'Báo người báo tin việc tiếp nhận']) {
          await sights.see(
            `notice: ${notice}`,
            at.dieutravien,
            () => cases.noteNotice(at.dieutravien, notice),
            at.chihuydieutra.page.getByRole('cell', { name: `${notice} · Trao trực tiếp` }),
          );
        }
      }),
    LIMIT_MS,
  );

  it(
    'concludes with what the reporter and a collective gave',
    () =>
      part(async () => {
        await recognition.enterCollective(at.thuky138, { name: COLLECTIVE, commune: names.commune });
        await sights.see(
          'conclusion proposed',
          at.dieutravien,
          () =>
            cases.propose(at.dieutravien, {
              summary: 'Có dấu hiệu tội trộm cắp tài sản.',
              collective: COLLECTIVE,
            }),
          at.chihuydieutra.page.getByText('Có dấu hiệu tội trộm cắp tài sản.'),
        );
        await sights.see(
          'concluded',
          at.chihuydieutra,
          () => cases.conclude(at.chihuydieutra, '2/QĐ-CSĐT'),
          at.dieutravien.page.getByText('Đã kết luận'),
        );
        for (const notice of ['Gửi Viện kiểm sát quyết định', 'Báo người báo tin kết quả']) {
          await cases.noteNotice(at.dieutravien, notice);
        }
      }),
    LIMIT_MS,
  );

  it(
    'finds both merits by the query and makes a dossier of them',
    () =>
      part(async () => {
        await goToPage(at.thuky.page, 'tra cuu', 'Tra cứu thành tích');
        await recognition.chooseMerits(at.thuky138, 2);
        await goToPage(at.thuky.page, 'ho so de nghi', 'Hồ sơ đề nghị');
        await sights.see(
          'dossier written',
          at.thuky138,
          () => recognition.writeDossier(at.thuky138, { ...DOSSIER, issuer: names.issuer }),
          at.thuky.page.getByRole('link', { name: DOSSIER.title }),
        );
        await recognition.openDossier(at.thuky.page, DOSSIER.title);
        await sights.see(
          'dossier submitted',
          at.thuky138,
          () => recognition.submitDossier(at.thuky138),
          at.thuky.page.getByRole('heading', { name: 'Thẩm định' }),
        );
      }),
    LIMIT_MS,
  );

  it(
    'takes it through appraisal and council to the decision',
    () =>
      part(async () => {
        await sights.see(
          'appraised',
          at.thuky,
          () => recognition.appraise(at.thuky),
          at.thuky138.page.getByText('Chờ hội đồng họp.'),
        );
        await sights.see(
          'voted',
          at.thuky,
          () => recognition.enterVotes(at.thuky, '1/BB-HĐ'),
          at.thuky138.page.getByText('Chờ ký quyết định.'),
        );
        await recognition.openDossier(at.lanhdao.page, DOSSIER.title);
        await sights.see(
          'decided',
          at.lanhdao,
          () => recognition.enterDecision(at.lanhdao, '1/QĐ-UBND'),
          at.thuky138.page.getByText('Quyết định 1/QĐ-UBND'),
        );
      }),
    LIMIT_MS,
  );

  it(
    'prints all certificates as one file: the collective by name, the reporter as a citizen',
    () =>
      part(async () => {
        const pages = readPdf(await recognition.printCertificates(at.thuky));
        expect(pages).toHaveLength(2);
        const lines = pages.map((page) => page.split('\n'));
        expect(lines.flat()).toEqual(expect.arrayContaining([COLLECTIVE, 'Một công dân']));
        for (const page of lines) {
          expect(page).toContain('BẰNG KHEN');
          expect(page.join(' ')).toContain('Quyết định số 1/QĐ-UBND');
        }
        expect(lines.flat().join(' ')).not.toContain(CALL.reporter);
      }),
    LIMIT_MS,
  );

  it(
    'hands an award over',
    () =>
      part(async () => {
        await sights.see(
          'handed over',
          at.thuky,
          () => recognition.handOver(at.thuky, '2/BB-HĐ'),
          at.thuky138.page.getByText('Trao 1 khen thưởng ngày'),
        );
      }),
    LIMIT_MS,
  );

  it('loaded every window once, and no console complained', () => {
    expect(isWhole).toBe(true);
    const officers = Object.values(at);
    expect(officers.map(({ username, loads }) => [username, loads()])).toEqual(
      officers.map(({ username }) => [username, 1]),
    );
    expect(officers.flatMap((officer) => officer.faults())).toEqual([]);
  });
});

interface Unit {
  readonly code: string;
  readonly fullName: string;
}

/** The names by which officers look for the units of the thread. */
async function namesOf(product: Product): Promise<Record<'commune' | 'body' | 'issuer', string>> {
  const caller = await Caller.signIn(product.url, accountOf(product, 'trucbanxa.37'));
  const unitsBy = async (query: string): Promise<readonly Unit[]> =>
    (await caller.get<{ items: Unit[] }>(`/api/directory/units?${query}`)).items;
  const unitOf = async (username: string): Promise<Unit> => {
    const [unit] = await unitsBy(`ids=${accountOf(product, username).unitId}`);
    if (!unit) throw new Error(`${username} belongs to no unit`);
    return unit;
  };
  const code = (await unitOf('trucbanxa.37')).code.split('-').at(-1) ?? '';
  const commune = (await unitsBy(`unitType=commune&q=${code}`)).find((unit) => unit.code === code);
  const body = await unitOf('chihuytruc.37');
  return {
    commune: commune?.fullName ?? '',
    body: body.fullName,
    issuer: (await unitOf('lanhdao.37')).fullName,
  };
}

expectCleanExit();
