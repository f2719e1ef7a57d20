import { DatabaseUnavailable } from './database-unavailable.js';
import { requireSafeLine } from './require-safe-line.js';

describe('the line to the database', () => {
  it.each([
    'postgres://u:p@db.internal:5432/huella',
    'postgres://u:p@10.0.0.5/huella',
    'postgresql://u:p@localhost.example/huella?application_name=x',
  ])('is refused to another machine where nothing is said of it: %s', (address) => {
    expect(() => requireSafeLine(address)).toThrow(DatabaseUnavailable);
    expect(() => requireSafeLine(address)).not.toThrow(/u:p/);
  });

  it.each([
    'postgres://u:p@db.internal/huella?sslmode=disable',
    'postgres://u:p@10.0.0.5/huella?sslmode=disable',
    'postgres://u:p@[fd00::5]/huella?sslmode=disable',
    'postgres://u:p@167772165/huella?sslmode=disable',
    'postgres://u:p@postgres/huella',
    ...['allow', 'prefer', 'require', 'verify-ca', 'no-verify', ''].flatMap((mode) => [
      `postgres://u:p@db.internal/huella?sslmode=${mode}`,
      `postgres://u:p@postgres/huella?sslmode=${mode}`,
      `postgres://u:p@postgres/huella?uselibpqcompat=true&sslmode=${mode}`,
    ]),
    'postgres://u:p@db.internal/huella?sslmode=verify-full&sslmode=disable',
    'postgres://u:p@localhost/huella?host=db.internal',
    'postgres://u:p@postgres/huella?sslmode=disable&host=10.0.0.5',
  ])('is refused where it is weaker than a certificate that was looked at: %s', (address) => {
    expect(() => requireSafeLine(address)).toThrow(/verify-full/u);
    expect(() => requireSafeLine(address)).not.toThrow(/u:p/u);
  });

  it.each([
    'postgres://u:p@db.internal/huella?host=/run/postgresql',
    'postgres://u:p@postgres:5432/huella?sslmode=verify-full',
    'postgres://u:p@127.0.0.1:5432/huella',
    'postgres://u:p@localhost/huella',
    'postgres://u:p@[::1]:5432/huella',
    'postgres://u:p@db.internal/huella?sslmode=verify-full',
    'postgres://u:p@postgres:5432/huella?sslmode=disable',
  ])('is taken on this machine, or where somebody has decided: %s', (address) => {
    expect(() => requireSafeLine(address)).not.toThrow();
  });
});
