import { formatDateVi } from '@keng/kernel';
import type { CheckedAward } from '../queries/award-check.query';

const SPECIAL: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that stays text in an HTML page, in attributes too. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => SPECIAL[sign] ?? sign);
}

/** Styles of the page; the policy of its answer allows nothing else (see {@link CHECK_PAGE_POLICY}). */
const STYLE = `
:root{color-scheme:light}
body{margin:0;background:#f7f3ea;color:#1d1a16;font:18px/1.5 "Times New Roman",Tinos,serif}
main{max-width:36rem;margin:8vh auto;padding:2.2rem 2.4rem;background:#fffdf7;border:3px double #b8892b}
h1{margin:0 0 1.2rem;font-size:1.5rem;line-height:1.3}
.valid{color:#166534}.revoked{color:#b5121b}
dl{margin:0;display:grid;grid-template-columns:auto 1fr;gap:.45rem 1.4rem}
dt{color:#5c5346}dd{margin:0;font-weight:bold;overflow-wrap:anywhere}
p{margin:1.4rem 0 0;color:#5c5346;font-size:.95rem}
@media(max-width:30rem){main{margin:0;padding:1.4rem;border-width:0}dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.7rem}}`;

/** No script, no request to anywhere, nobody may frame it. */
export const CHECK_PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The page for an award that exists. */
export function checkPage(award: CheckedAward): string {
  const state = award.isValid
    ? { word: 'valid', heading: '✓ Khen thưởng có hiệu lực' }
    : { word: 'revoked', heading: '✗ Khen thưởng đã bị thu hồi' };
  const facts: readonly (readonly [string, string])[] = [
    ['Hình thức', award.formLabel],
    ['Tặng', award.honouree ?? 'Một công dân'],
    ['Cơ quan khen thưởng', award.issuerName],
    ['Quyết định', `${award.decisionNumber}, ngày ${formatDateVi(award.signedOn)}`],
    ['Mã khen thưởng', award.awardNumber],
  ];
  const list = facts
    .map(([term, fact]) => `<dt>${escapeHtml(term)}</dt><dd>${escapeHtml(fact)}</dd>`)
    .join('\n');
  return page(
    `<h1 class="${state.word}">${state.heading}</h1>
<dl>
${list}
</dl>
<p>Hãy đối chiếu với giấy trên tay: nếu có điểm nào khác, giấy đó không phải do cơ quan này cấp.</p>`,
  );
}

/** The page for a number that is none. */
export function unknownPage(): string {
  return page(`<h1 class="revoked">Không có khen thưởng mang mã này</h1>
<p>Hãy kiểm tra lại mã in trên giấy, gồm năm, số và tám ký tự, ví dụ 2026-000123-7F3K9QXA. Nếu mã đúng mà vẫn không thấy, hãy hỏi cơ quan ghi trên giấy.</p>`);
}

function page(body: string): string {
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Tra cứu khen thưởng</title>
<style>${STYLE}</style>
</head>
<body><main>
${body}
</main></body>
</html>
`;
}
