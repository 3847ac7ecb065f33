// Columns and gaps, and both directions of the mapping by binary search.
#include "app/view/axis.h"

#include <algorithm>
#include <cmath>

namespace view {
namespace {

constexpr double kGapsPerColumn = 1.9;  // how much of the length the gaps take, against the columns
constexpr double kLargestRatio = 40.0;  // beyond it gaps are drawn by the logarithm of their time
constexpr double kSmallestGap = 1.5;

std::vector<double> gap_lengths(const std::vector<double>& seconds, double columns, bool* compressed) {
    std::vector<double> lengths = seconds;
    *compressed = false;
    if (seconds.empty()) return lengths;
    const auto [least, most] = std::minmax_element(seconds.begin(), seconds.end());
    if (*most / *least > kLargestRatio) {
        *compressed = true;
        const double unit = *least;
        for (double& length : lengths) length = std::log2(1.0 + length / unit);
    }
    double sum = 0.0;
    for (const double length : lengths) sum += length;
    const double factor = std::max(columns, 12.0) * kGapsPerColumn / sum;
    for (double& length : lengths) length = std::max(kSmallestGap, length * factor);
    return lengths;
}

}  // namespace

Axis::Axis(const session::Recording& recording, const session::Steps& stops, AxisKind kind) : kind_(kind) {
    columns_.reserve(stops.stop_count());
    for (std::size_t i = 1; i < stops.stop_count(); ++i)
        columns_.push_back(static_cast<std::uint32_t>(stops.stop(i)));

    count_columns(recording.size());

    std::vector<double> waits;
    instants_.push_back({});
    trace::Reader reader = recording.reader();
    while (!reader.at_end()) {
        const auto index = static_cast<std::uint32_t>(reader.position().index);
        const session::Seconds t = reader.next().t;
        if (t == instants_.back().t) continue;
        waits.push_back((t - instants_.back().t).to_double());
        Instant instant;
        instant.first_event = index;
        instant.t = t;
        instants_.push_back(instant);
    }
    for (double& wait : waits) wait = std::max(wait, 1e-9);
    bool compressed = false;
    std::vector<double> gaps = gap_lengths(waits, static_cast<double>(columns_.size()), &compressed);
    if (kind == AxisKind::kSteps) std::fill(gaps.begin(), gaps.end(), 1.0);

    double gaps_so_far = 0.0;
    columns_at_instant_.push_back(0);
    for (std::size_t i = 1; i < instants_.size(); ++i) {
        const double columns = columns_before(instants_[i].first_event);
        instants_[i].before = columns + gaps_so_far;
        gaps_so_far += gaps[i - 1];
        instants_[i].begin = columns + gaps_so_far;
        instants_[i].compressed = compressed || kind == AxisKind::kSteps;
        columns_at_instant_.push_back(static_cast<std::uint32_t>(columns));
    }
    length_ = std::max(1.0, static_cast<double>(columns_.size()) + gaps_so_far);
}

// Bars of a long run ask for thousands of positions in a frame, so none searches.
void Axis::count_columns(StepIndex size) {
    has_column_.assign(size / 64 + 1, 0);
    for (const std::uint32_t moment : columns_) has_column_[moment / 64] |= std::uint64_t{1} << (moment % 64);
    counts_.reserve(has_column_.size());
    std::uint32_t count = 0;
    for (const std::uint64_t word : has_column_) {
        counts_.push_back(count);
        count += static_cast<std::uint32_t>(__builtin_popcountll(word));
    }
}

// Columns of the events [0, event): an event's moment is its index + 1.
double Axis::columns_before(StepIndex event) const {
    const std::size_t word = std::min<std::size_t>((event + 1) / 64, has_column_.size() - 1);
    const std::uint64_t below = event + 1 >= has_column_.size() * 64
                                    ? ~std::uint64_t{0}
                                    : (std::uint64_t{1} << ((event + 1) % 64)) - 1;
    return counts_[word] + static_cast<double>(__builtin_popcountll(has_column_[word] & below));
}

std::size_t Axis::instant_of(StepIndex event) const {
    const auto after = std::upper_bound(instants_.begin(), instants_.end(), event,
                                        [](StepIndex e, const Instant& i) { return e < i.first_event; });
    return static_cast<std::size_t>(after - instants_.begin()) - 1;
}

double Axis::position(StepIndex moment) const {
    if (moment == 0) return 0.0;
    const std::size_t i = instant_of(moment - 1);
    return instants_[i].begin + columns_before(moment) - columns_at_instant_[i];
}

double Axis::start_of_event(StepIndex event) const {
    const std::size_t i = instant_of(event);
    return instants_[i].begin + columns_before(event) - columns_at_instant_[i];
}

std::size_t Axis::instant_at(double position) const {
    const auto after = std::upper_bound(instants_.begin(), instants_.end(), position,
                                        [](double p, const Instant& i) { return p < i.before; });
    return after == instants_.begin() ? 0 : static_cast<std::size_t>(after - instants_.begin()) - 1;
}

StepIndex Axis::moment_at(double position) const {
    if (columns_.empty() || position < 0.5) return 0;
    const std::size_t i = instant_at(position);
    const Instant& instant = instants_[i];
    if (position < instant.begin && i > 0) {
        const bool nearer_to_before = position - instant.before < instant.begin - position;
        const std::uint32_t column = columns_at_instant_[i];
        if (nearer_to_before) return column == 0 ? 0 : columns_[column - 1];
        return columns_[std::min<std::size_t>(column, columns_.size() - 1)];
    }
    const double in_instant = std::max(0.0, std::round(position - instant.begin));
    std::size_t column = columns_at_instant_[i] + static_cast<std::size_t>(in_instant);
    if (i > 0 && column == columns_at_instant_[i]) ++column;  // left of it lies the gap
    if (column == 0) return 0;
    const std::size_t end = i + 1 < instants_.size() ? columns_at_instant_[i + 1] : columns_.size();
    return columns_[std::min({column, end, columns_.size()}) - 1];
}

}  // namespace view
