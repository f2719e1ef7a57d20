/**
 * Form of a polynomial in the abundances of alleles.
 *
 * Without `isOrthogonal` it is written by its coefficients on the products of `degree` abundances, for every
 * polynomial here is homogeneous. With it: by those on products of orthogonal polynomials of up to that
 * degree; what is beyond was left out, for nothing will ask for it.
 */
export interface PolynomialForm {
  readonly degree: number;
  readonly isOrthogonal: boolean;
}

/** Polynomial by its coefficients, of the form that it extends. */
export interface Expansion extends PolynomialForm {
  readonly values: Float64Array;
}
