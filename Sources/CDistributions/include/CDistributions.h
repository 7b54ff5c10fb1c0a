#ifndef CDISTRIBUTIONS_H
#define CDISTRIBUTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

/// Every function answers NaN where an argument lies outside its range (degrees of freedom at or below zero,
/// a probability outside 0...1) and an infinity where the answer is one. Nothing is thrown and nothing is set.

/// P(F > x) for Fisher's F on `d1` and `d2` degrees of freedom, which need not be whole.
double distribution_f_upper(double x, double d1, double d2);
/// The x with P(F <= x) = p.
double distribution_f_quantile(double p, double d1, double d2);

/// P(X > x) for chi-square on `df` degrees of freedom.
double distribution_chi_square_upper(double x, double df);
/// The x with P(X <= x) = p.
double distribution_chi_square_quantile(double p, double df);

/// P(T > t) for Student's t on `df` degrees of freedom.
double distribution_student_t_upper(double t, double df);
/// The t with P(T <= t) = p.
double distribution_student_t_quantile(double p, double df);

/// P(Z <= z) for the standard normal.
double distribution_normal_cumulative(double z);
/// The z with P(Z <= z) = p.
double distribution_normal_quantile(double p);

#ifdef __cplusplus
}
#endif

#endif
