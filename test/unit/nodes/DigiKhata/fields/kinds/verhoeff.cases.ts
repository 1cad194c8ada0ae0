/*
 * Numbers that end in their Verhoeff digit, found without Verhoeff's tables, from the definition: the
 * symmetries of the pentagon, and the n-th power of the permutation (1 5 8 9 4 2 7 0)(3 6). For each
 * number less its last digit, this prints it with the one last digit that passes:
 *
 * python3 -c '
 * d = lambda a, b: (a+b)%5 if a<5 and b<5 else 5+(a+b)%5 if a<5 else 5+(a-b)%5 if b<5 else (a-b)%5
 * p = lambda i, n: n if i == 0 else p(i-1, [1,5,7,6,2,8,3,0,9,4][n])
 * def c(s):
 *   x = 0
 *   for i, n in enumerate(reversed(s)): x = d(x, p(i%8, int(n)))
 *   return x
 * [print(s+n) for s in input().split() for n in "0123456789" if c(s+n) == 0]' <<<"NUMBERS"
 */
export const PASSING: readonly string[] = [
	'0',
	'04',
	'2363',
	'123451',
	'1428570',
	'847364309548372845674',
	'234123412346',
	'999999999999',
	'200000000009',
	'555555555551',
	'369258147035',
	'787878787879',
	'618033988744',
	'314159265351',
	'312345678909',
	'400123456787',
];
