import type { Accounts } from './accounts';

const COLUMNS = { username: 26, password: 24 };

/** What the person who started it reads first: address, accounts, what to try. */
export function announcement(url: string, { accounts, file, fresh }: Accounts): string {
  const lines = ['', `  Kẻng đã sẵn sàng:  ${url}`, `  Tài liệu giao diện: ${url}/api/docs`, ''];
  if (fresh) {
    lines.push('  Tài khoản (mật khẩu ngẫu nhiên, chỉ hiện một lần này):', '');
    for (const { username, password, role } of accounts) {
      lines.push(`    ${username.padEnd(COLUMNS.username)}${password.padEnd(COLUMNS.password)}${role}`);
    }
    lines.push('');
  }
  lines.push(
    `  Tài khoản được giữ trong ${file} (chỉ chủ máy đọc được).`,
    '  Thử trước tiên: npm run demo -- --url ' + url,
    '  Dừng: Ctrl-C',
    '',
  );
  return lines.join('\n');
}
