#include "CDistributions.h"

#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/fisher_f.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>

namespace {

namespace math = boost::math;
using namespace boost::math::policies;

// No error may become an exception in the caller's language, and no answer may depend on how wide a machine's
// long double is.
typedef policy<domain_error<ignore_error>, pole_error<ignore_error>, overflow_error<ignore_error>,
               underflow_error<ignore_error>, denorm_error<ignore_error>, evaluation_error<ignore_error>,
               rounding_error<ignore_error>, indeterminate_result_error<ignore_error>, promote_double<false>>
    Silent;

typedef math::fisher_f_distribution<double, Silent> FisherF;
typedef math::chi_squared_distribution<double, Silent> ChiSquared;
typedef math::students_t_distribution<double, Silent> StudentsT;
typedef math::normal_distribution<double, Silent> Normal;

} // namespace

double distribution_f_upper(double x, double d1, double d2) {
    return math::cdf(math::complement(FisherF(d1, d2), x));
}

double distribution_f_quantile(double p, double d1, double d2) { return math::quantile(FisherF(d1, d2), p); }

double distribution_chi_square_upper(double x, double df) { return math::cdf(math::complement(ChiSquared(df), x)); }

double distribution_chi_square_quantile(double p, double df) { return math::quantile(ChiSquared(df), p); }

double distribution_student_t_upper(double t, double df) { return math::cdf(math::complement(StudentsT(df), t)); }

double distribution_student_t_quantile(double p, double df) { return math::quantile(StudentsT(df), p); }

double distribution_normal_cumulative(double z) { return math::cdf(Normal(), z); }

double distribution_normal_quantile(double p) { return math::quantile(Normal(), p); }
