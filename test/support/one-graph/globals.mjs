const GIVEN = Symbol.for('huella.jest');

/** The functions of the spec that runs now, by their path: modules that keep one, or one of its own as `describe.skip`, are shared by all specs of a process. */
const now = (...path) => {
  const meant = () => path.reduce((of, name) => of[name], globalThis[GIVEN]);
  return new Proxy(() => undefined, {
    apply: (_, self, given) => meant().apply(self, given),
    get: (_, name) => (typeof meant()[name] === 'function' ? now(...path, name) : meant()[name]),
  });
};

export const afterAll = now('afterAll');
export const afterEach = now('afterEach');
export const beforeAll = now('beforeAll');
export const beforeEach = now('beforeEach');
export const describe = now('describe');
export const expect = now('expect');
export const it = now('it');
export const jest = now('jest');
export const test = now('test');
