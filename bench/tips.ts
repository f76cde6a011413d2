import { randomUUID } from 'node:crypto';
import type { Agent } from 'node:http';
import { send } from './load';

/** An officer's session and the unit whose register is written to. */
export interface Desk {
  readonly headers: Readonly<Record<string, string>>;
  readonly officerId: string;
  readonly unitId: string;
}

/** Signs in once; the headers serve every request after it. */
export async function sessionHeaders(
  url: string,
  username: string,
  password: string,
): Promise<Record<string, string>> {
  const answer = await fetch(new URL('/api/session', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
  const { csrfToken } = (await answer.json()) as { csrfToken: string };
  return {
    cookie: answer.headers.get('set-cookie')?.split(';', 1)[0] ?? '',
    'x-csrf-token': csrfToken,
    'content-type': 'application/json',
  };
}

/** What the gateway makes of a session before it passes a request on. */
export async function serviceHeaders(
  directory: string,
  session: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  const answer = await fetch(new URL('/internal/tokens', directory), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ sessionToken: session['cookie']?.split('=')[1], background: false }),
  });
  const { token } = (await answer.json()) as { token: string };
  return { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
}

/** Registers a tip by telephone, received now. @returns the status of the answer */
export async function register(url: string, agent: Agent, desk: Desk, narrative: string): Promise<number> {
  const headers = { ...desk.headers, 'idempotency-key': randomUUID() };
  const tip = {
    unitId: desk.unitId,
    receivedAt: Temporal.Now.instant().toString(),
    channel: 'phone',
    narrative,
    reporters: [
      {
        alias: randomUUID(),
        identityStatus: 'not_asked',
        wantsAnonymity: true,
        wantsFollowUp: false,
        wantsRecognition: false,
      },
    ],
  };
  const { status } = await send(
    agent,
    new URL('/api/intake/tips', url),
    'POST',
    headers,
    JSON.stringify(tip),
  );
  return status;
}

/** The story of every tip where only speed counts. */
export const NARRATIVE =
  'Khoảng 22 giờ tối qua tại cổng chợ có hai thanh niên đi xe máy giật túi xách của một người phụ nữ. '.repeat(
    4,
  );

const WHO = [
  'Hai thanh niên',
  'Một người đàn ông',
  'Ba người lạ',
  'Nhóm thiếu niên',
  'Người đi xe tải',
  'Đôi nam nữ',
];
const WHAT = [
  'giật túi xách của một phụ nữ',
  'cạy cửa tiệm vàng',
  'đánh bạc ăn tiền',
  'trộm xe máy dựng trước cổng',
  'đổ chất thải xuống sông',
  'đuổi đánh nhau bằng dao',
  'bán pháo nổ cho học sinh',
  'phá khóa kho hàng',
];
const WHERE = [
  'chợ Rồng',
  'cầu Lim',
  'bến xe phía Nam',
  'đường Trần Hưng Đạo',
  'ngã ba Gián',
  'nhà văn hóa thôn Đông',
];

/** A story of a few hundred letters; the number tells it from every other. */
export function storyOf(number: number): string {
  const pick = (words: readonly string[], step: number): string =>
    words[Math.floor(number / step) % words.length] ?? '';
  const plate = `35B1-${String(number % 1_000).padStart(3, '0')}.${String(number % 97).padStart(2, '0')}`;
  return (
    `Khoảng ${number % 24} giờ, ${pick(WHO, 1)} ${pick(WHAT, WHO.length)} ở ${pick(WHERE, WHO.length * WHAT.length)}. ` +
    `Họ đi xe biển số ${plate} về hướng ${pick(WHERE, 7)}. Người báo đứng cách đó chừng hai mươi mét và còn ở lại xem.`
  );
}
