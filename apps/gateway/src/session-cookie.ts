import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

const SESSION_TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** The session cookie: `__Host-sid` under TLS, `sid` on plain loopback, where the prefix is not allowed. */
export class SessionCookie {
  private readonly name: string;

  constructor(private readonly secure: boolean) {
    this.name = secure ? '__Host-sid' : 'sid';
  }

  read(request: FastifyRequest): string | undefined {
    const value = request.cookies[this.name];
    return value !== undefined && SESSION_TOKEN.test(value) ? value : undefined;
  }

  set(reply: FastifyReply, sessionToken: string): void {
    void reply.setCookie(this.name, sessionToken, this.options);
  }

  clear(reply: FastifyReply): void {
    void reply.clearCookie(this.name, this.options);
  }

  private get options(): { path: string; httpOnly: true; sameSite: 'strict'; secure: boolean } {
    return { path: '/', httpOnly: true, sameSite: 'strict', secure: this.secure };
  }
}
