import { createHash } from 'node:crypto';

type Headers = Readonly<Record<string, string>>;

/** For every answer. */
export const COMMON_HEADERS: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/** Answers that are no pages: nothing in them is to be run, were they opened as pages. */
export const CONTENT_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** The engine compiles formulas and templates with `new Function`: without 'unsafe-eval' the grid shows wrong values. */
export function pagePolicy(port: number): string {
  const sockets = [`ws://127.0.0.1:${port}`, `ws://localhost:${port}`].join(' ');
  return [
    "default-src 'none'",
    "script-src 'self' 'unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self' ${sockets}`,
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** A script's page runs its own inline scripts, in an origin of nobody, and reaches no network. */
export function framePolicy(html: string): string {
  return [
    "default-src 'none'",
    `script-src ${scriptHashes(html).join(' ') || "'none'"}`,
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    'font-src data:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
    'sandbox allow-scripts allow-forms allow-downloads',
  ].join('; ');
}

const INLINE_SCRIPT = /<script\b[^>]*>([\s\S]*?)<\/script\s*>/gi;

function scriptHashes(html: string): readonly string[] {
  const scripts = [...html.matchAll(INLINE_SCRIPT)].map(([, code = '']) => code);
  return scripts.map(
    (code) => `'sha256-${createHash('sha256').update(code.replaceAll('\r\n', '\n')).digest('base64')}'`,
  );
}
