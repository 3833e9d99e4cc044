"""What the Python peers find in fifty random panels, as CSV on standard output: one row per figure, one column per panel.

usage: panels.py > panels.csv, with the packages of peers.py, statsmodels 0.15.0 and linearmodels 7.1
`PeerPanel.swift` makes the same panels to the last bit: draws are whole numbers, a normal is the sum of twelve uniforms less 6.
"""

import sys
import warnings

import numpy
import pandas

PANELS = 50
UNITS, TIMES = 36, 8
DONORS, PERIODS, TRAITS = 10, 16, 11
LENGTH = 40
CELLS = [(4, 3), (4, 6), (6, 8)]
MASK = (1 << 64) - 1


class Draws:
    """splitmix64."""

    def __init__(self, seed):
        self.state = seed

    def uniform(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        value = self.state
        value = ((value ^ (value >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        value = ((value ^ (value >> 27)) * 0x94D049BB133111EB) & MASK
        return ((value ^ (value >> 31)) >> 11) * 2.0**-53

    def normal(self):
        total = -6.0
        for _ in range(12):
            total += self.uniform()
        return total


def towns(draws):
    """Units never treated, from 4 and from 6 on in turn; x and w stand still, z1 and z2 do not."""
    rows = []
    for unit in range(UNITS):
        start = [0, 4, 6][unit % 3]
        level = draws.normal()
        x = draws.normal() + (0.3 if start > 0 else 0.0)
        w = draws.normal()
        for time in range(1, TIMES + 1):
            z1 = draws.normal() + 0.5 * level
            z2 = draws.normal()
            treated = start > 0 and time >= start
            effect = 2.0 + 0.3 * (time - start) if treated else 0.0
            outcome = 10.0 + 3.0 * level + 0.5 * time + z1 - 0.5 * z2 + 0.2 * x * time + effect + draws.normal()
            rows.append((unit, time, outcome, start, 1 if treated else 0, x, w, z1, z2))
    names = ["unit", "time", "outcome", "start", "treatment", "x", "w", "z1", "z2"]
    return pandas.DataFrame(rows, columns=names)


def walks(draws):
    """Donors that walk at random and a unit that is near a mixture of three of them: outcomes by time, traits."""
    paths = []
    for _ in range(DONORS):
        level, path = 50.0 + 2.0 * draws.normal(), []
        for _ in range(PERIODS):
            level += draws.normal()
            path.append(level)
        paths.append(path)
    own = [0.5 * paths[0][k] + 0.3 * paths[1][k] + 0.2 * paths[2][k] + 0.3 * draws.normal() for k in range(PERIODS)]
    outcomes = [own] + paths
    traits = [[path[place] + 0.5 * draws.normal() for place in range(TRAITS)] for path in outcomes]
    return numpy.array(outcomes), numpy.array(traits)


def series(draws):
    error, values = 0.0, []
    for place in range(LENGTH):
        error = 0.4 * error + draws.normal()
        values.append(20.0 + 0.2 * place + (3.0 + 0.1 * (place - 23) if place >= 24 else 0.0) + error)
    return numpy.array(values)


def differences(rows):
    """With a logit to the last digits: differences leaves its own at a deviance of 1e-8, too early near a separation."""
    import statsmodels.api as sm

    fit = sm.GLM.fit
    sm.GLM.fit = lambda self, *given, **named: fit(self, *given, **{"tol": 1e-14, **named})
    try:
        yield from estimates(rows)
    finally:
        sm.GLM.fit = fit


def estimates(rows):
    import statsmodels.api as sm
    from diff_diff import BaconDecomposition, CallawaySantAnna
    from differences import ATTgt

    pair = rows[rows["start"] != 6]
    sides = pair.assign(after=pair["time"] >= 4).pivot_table(index=["unit", "start"], columns="after", values="outcome")
    change = (sides[True] - sides[False]).reset_index(name="change")
    fit = sm.OLS(change["change"], sm.add_constant((change["start"] > 0).astype(float).rename("t"))).fit(cov_type="HC2")
    yield "means att", fit.params["t"]
    yield "means se", fit.bse["t"]
    dummies = pandas.get_dummies(rows[["unit", "time"]].astype(str), dtype=float, drop_first=True)
    fit = sm.OLS(rows["outcome"], sm.add_constant(pandas.concat([rows[["treatment"]], dummies], axis=1))).fit(
        cov_type="cluster", cov_kwds={"groups": rows["unit"], "use_correction": False})
    yield "twfe att", fit.params["treatment"]
    yield "twfe se", fit.bse["treatment"]
    parts = BaconDecomposition(weights="exact").fit(
        rows, outcome="outcome", unit="unit", time="time", first_treat="start")
    yield "forbidden", parts.total_weight_later_vs_earlier
    for control, name in [("never", "never_treated"), ("notyet", "not_yet_treated")]:
        for adjust, method in [("regression", "reg"), ("weighting", "ipw"), ("plain", "reg")]:
            found = CallawaySantAnna(
                control_group=name, estimation_method=method, n_bootstrap=0, pscore_trim=1e-9).fit(
                rows, outcome="outcome", unit="unit", time="time", first_treat="start",
                covariates=None if adjust == "plain" else ["x"], aggregate="all")
            cells = [found.group_time_effects[cell] for cell in CELLS]
            yield from effects(
                f"{control} {adjust}", [*cells, found.event_study_effects[1], found.group_effects[4]], "effect", "se")
            yield f"{control} {adjust} simple att", found.overall_att
            yield f"{control} {adjust} simple se", found.overall_se
        # What diff-diff calls doubly robust is another estimator than R's.
        own = rows.assign(cohort=rows["start"].where(rows["start"] > 0)).set_index(["unit", "time"])
        found = ATTgt(data=own, cohort_column="cohort")
        found.fit("outcome ~ x", est_method="dr", control_group=name, progress_bar=False)
        tables = [found.results(), *(found.aggregate(kind) for kind in ["event", "cohort", "simple"])]
        for table in tables:
            table.columns = [column[-1] for column in table.columns]
        cells = [tables[0].xs(group, level="cohort").xs(time, level="time").iloc[0] for group, time in CELLS]
        rest = [tables[1].loc[1], tables[2].loc[4]]
        yield from effects(f"{control} doubly-robust", cells + rest, "ATT", "std_error")
        yield f"{control} doubly-robust simple att", tables[3]["ATT"].iloc[0]
        yield f"{control} doubly-robust simple se", tables[3]["std_error"].iloc[0]


def effects(label, found, effect, error):
    for name, own in zip(["4 3", "4 6", "6 8", "event 1", "group 4"], found, strict=True):
        yield f"{label} {name} att", own[effect]
        yield f"{label} {name} se", own[error]


def regressions(rows):
    import statsmodels.api as sm
    from linearmodels.panel import BetweenOLS, PanelOLS, PooledOLS, RandomEffects

    panel = rows.set_index(["unit", "time"])
    y, x = panel["outcome"], panel[["z1", "z2"]]
    models = {
        "pooled": PooledOLS(y, sm.add_constant(x)), "within": PanelOLS(y, x, entity_effects=True),
        "twoway": PanelOLS(y, x, entity_effects=True, time_effects=True), "between": BetweenOLS(y, sm.add_constant(x)),
        "random": RandomEffects(y, sm.add_constant(x)),
    }
    for name, model in models.items():
        fit = model.fit(cov_type="unadjusted", debiased=True)
        for term in ["z1", "z2"]:
            yield f"{name} {term} estimate", fit.params[term]
            yield f"{name} {term} se", fit.std_errors[term]
    dummies = pandas.get_dummies(rows["unit"], dtype=float)
    plain = sm.OLS(rows["outcome"], pandas.concat([rows[["z1", "z2"]], dummies], axis=1))
    for kind in ["HC0", "HC1", "HC2", "HC3"]:
        yield f"within {kind.lower()} z1 se", plain.fit(cov_type=kind).bse["z1"]
    fit = plain.fit(cov_type="cluster", cov_kwds={"groups": rows["unit"], "use_correction": False})
    yield "within cluster z1 se", fit.bse["z1"]
    fit = plain.fit(
        cov_type="hac-groupsum", cov_kwds={"time": rows["time"].to_numpy(), "maxlags": 2, "use_correction": False})
    yield "within driscoll-kraay z1 se", fit.bse["z1"]


def mixtures(outcomes, traits):
    import quadprog

    def mixture(points, target, ridge=0.0):
        """The nearest mixture of the columns of `points`, on the simplex."""
        count = points.shape[1]
        sums = numpy.c_[numpy.ones(count), numpy.eye(count)]
        found = quadprog.solve_qp(
            points.T @ points + ridge * numpy.eye(count), points.T @ target, sums, numpy.r_[1.0, numpy.zeros(count)], 1)
        return found[0]

    own, donors = outcomes[0], outcomes[1:]
    weights = mixture(donors[:, :12].T, own[:12])
    yield "scm weight", weights.max()
    yield "scm effect", (own[12:] - weights @ donors[:, 12:]).mean()
    yield "scm pre_mspe", ((own[:12] - weights @ donors[:, :12]) ** 2).mean()
    scaled = traits / traits.std(axis=0, ddof=1)
    weights = mixture(scaled[1:].T, scaled[0])
    yield "equal weight", weights.max()
    yield "equal effect", (own[12:] - weights @ donors[:, 12:]).mean()
    before = 8
    noise = numpy.diff(donors[:, :before], axis=1).std(ddof=1)
    centred = donors[:, :before] - donors[:, :before].mean(axis=1, keepdims=True)
    ridge = numpy.sqrt(len(own) - before) * noise**2 * before
    units = mixture(centred.T, own[:before] - own[:before].mean(), ridge)
    columns = donors[:, :before] - donors[:, :before].mean(axis=0)
    late = donors[:, before:].mean(axis=1)
    times = mixture(columns, late - late.mean(), 1e-12 * noise**2 * len(donors))
    gaps = own - units @ donors
    yield "sdid effect", gaps[before:].mean() - times @ gaps[:before]
    yield "sdid weight", units.max()
    yield "sdid time weight", times.max()


def interruptions(values):
    import statsmodels.api as sm

    time = numpy.arange(1.0, LENGTH + 1)
    after = (time >= 25).astype(float)
    fit = sm.OLS(values, numpy.c_[numpy.ones(LENGTH), time, after, after * (time - 24)])
    plain, robust = fit.fit(), fit.fit(cov_type="HAC", cov_kwds={"maxlags": 3, "use_correction": False})
    for place, term in [(2, "level"), (3, "slope")]:
        yield f"{term} estimate", plain.params[place]
        yield f"{term} ols se", plain.bse[place]
        yield f"{term} newey-west se", robust.bse[place]


def charts(values):
    own = pandas.Series(values)
    sigma = own.diff().abs().mean() * numpy.sqrt(numpy.pi) / 2
    yield "xmr upper", own.mean() + 3 * sigma
    start = pandas.concat([pandas.Series([own.mean()]), own])
    yield "ewma last", start.ewm(alpha=0.2, adjust=False).mean().iloc[-1]
    above = below = most = 0.0
    for z in (own - own.mean()) / sigma:
        above, below = max(0.0, above + z - 0.5), max(0.0, below - z - 0.5)
        most = max(most, above, below)
    yield "cusum most", most
    counts, sizes = numpy.floor(own), 50.0 + numpy.arange(LENGTH)
    share = counts.sum() / sizes.sum()
    yield "p upper", share + 3 * numpy.sqrt(share * (1 - share) / sizes[0])
    yield "u lower", max(0.0, share - 3 * numpy.sqrt(share / sizes[0]))


def matches(rows):
    import statsmodels.api as sm
    from scipy.spatial.distance import cdist

    units = rows[rows["time"] == TIMES].reset_index(drop=True)
    treated = (units["start"] > 0).to_numpy()
    x = units[["x", "w"]].to_numpy()
    fit = sm.Logit(treated.astype(float), sm.add_constant(x)).fit(disp=0, method="newton", tol=1e-12)
    scores = fit.fittedvalues.to_numpy() if hasattr(fit.fittedvalues, "to_numpy") else fit.fittedvalues
    outcome = units["outcome"].to_numpy()
    distances = {
        "propensity": numpy.abs(scores[treated][:, None] - scores[~treated][None, :]),
        "mahalanobis": cdist(x[treated], x[~treated], "mahalanobis", VI=numpy.linalg.inv(numpy.cov(x.T))),
    }
    for name, distance in distances.items():
        near = distance.argmin(axis=1)
        yield f"{name} att", (outcome[treated] - outcome[~treated][near]).mean()
        yield f"{name} distance", distance.min(axis=1).max()
        after = x[~treated][near].mean(axis=0)
        yield f"{name} smd", (x[treated][:, 0].mean() - after[0]) / x[treated][:, 0].std(ddof=1)


def main():
    found = {}
    for number in range(PANELS):
        draws = Draws(1000 + number)
        rows = towns(draws)
        outcomes, traits = walks(draws)
        values = series(draws)
        for method, figures in [
            ("did", differences(rows)), ("panel", regressions(rows)), ("synthetic-control", mixtures(outcomes, traits)),
            ("interrupted", interruptions(values)), ("control-chart", charts(values)), ("matching", matches(rows)),
        ]:
            for name, value in figures:
                found.setdefault(f"{method} {name}", []).append(float(value))
    for name, own in found.items():
        print(",".join([name] + [f"{value:.8g}" for value in own]))


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    main()
