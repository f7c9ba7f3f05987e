/** The last year of a span that ends in so many digits: 2021 to «2022», 2021 to «22», 2099 to «00» → 2100. */
export const lastYear = (first: number, printed: string): number => {
  if (printed.length === 4) return Number(printed);
  const same = first - (first % 100) + Number(printed);
  return same > first ? same : same + 100;
};
