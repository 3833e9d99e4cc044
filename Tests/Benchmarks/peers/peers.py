"""Times of the Python peers in milliseconds, medians of several runs, as JSON on standard output.

usage: peers.py INPUTS ENVIRONMENT [PART ...]
INPUTS holds panel.csv (and network.csv); ENVIRONMENT is made as a virtual environment if it is not there, - is the running one.
"""

import contextlib
import json
import os
import statistics
import subprocess
import sys
import time
import venv

PINNED = [
    "ecomplexity==0.5.3", "SALib==1.6.0", "igraph==1.0.0", "numpy==2.4.6", "pandas==3.1.1", "scipy==1.17.1",
    "ortools==9.15.6755", "pabutools==1.2.3", "differences==0.3.0", "diff-diff==3.13.0", "quadprog==0.1.14",
    "pysyncon==1.7.0",
]


def environment(folder):
    """The interpreter of the virtual environment with the pinned packages."""
    python = os.path.join(folder, "bin", "python")
    stamp = os.path.join(folder, "installed")
    wanted = "\n".join(PINNED)
    if not os.path.exists(stamp) or open(stamp).read() != wanted:
        venv.create(folder, with_pip=True, clear=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", *PINNED], check=True, stdout=sys.stderr)
        with open(stamp, "w") as file:
            file.write(wanted)
    return python


def measured(name, work, runs, warm=True):
    """Median times by the clock and by processor time of `runs` runs after one to warm up."""
    if warm:
        work()
    clock, processor = [], []
    for _ in range(runs):
        start, used = time.perf_counter(), time.process_time()
        work()
        clock.append(1000 * (time.perf_counter() - start))
        processor.append(1000 * (time.process_time() - used))
    return {name: statistics.median(clock), f"{name} processor": statistics.median(processor)}


def complexity(inputs):
    import pandas
    from ecomplexity import ecomplexity, proximity

    rows = pandas.read_csv(os.path.join(inputs, "panel.csv"))
    rows["year"] = 2021
    columns = {"time": "year", "loc": "region", "prod": "industry", "val": "value"}

    def run():
        # The check of log-supermodularity takes most of the time and is no part of the indices: it is left out.
        with contextlib.redirect_stdout(sys.stderr):
            ecomplexity(rows, columns, check_logsupermodularity=False, verbose=False)
            proximity(rows, columns)

    return measured("ecomplexity", run, 7)


def sensitivity():
    import warnings

    import numpy
    from SALib.analyze import sobol as analyse
    from SALib.sample import sobol as sample

    problem = {"num_vars": 3, "names": ["x1", "x2", "x3"], "bounds": [[-numpy.pi, numpy.pi]] * 3}

    def run():
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            x = sample.sample(problem, 10_000, calc_second_order=False, seed=1)
            y = numpy.sin(x[:, 0]) + 7 * numpy.sin(x[:, 1]) ** 2 + 0.1 * x[:, 2] ** 4 * numpy.sin(x[:, 0])
            analyse.analyze(problem, y, calc_second_order=False, num_resamples=100, seed=1)

    return measured("salib", run, 7)


def network(inputs):
    import igraph

    path = os.path.join(inputs, "network.csv")
    if not os.path.exists(path):
        return {}
    with open(path) as file:
        nodes = int(file.readline())
        edges = [tuple(map(int, line.split(","))) for line in file]
    graph = igraph.Graph(nodes, edges).simplify()
    sources = list(range(0, nodes, nodes // 64))[:64]
    return measured("igraph betweenness", lambda: graph.betweenness(sources=sources), 1)


def schedules(inputs):
    from ortools.sat.python import cp_model

    path = os.path.join(inputs, "schedules.json")
    if not os.path.exists(path):
        return {}
    with open(path) as file:
        plans = json.load(file)

    def solve(plan):
        model = cp_model.CpModel()
        durations, horizon = plan["durations"], sum(plan["durations"])
        starts = [model.new_int_var(0, horizon, "") for _ in durations]
        ends = [model.new_int_var(0, horizon, "") for _ in durations]
        spans = [model.new_interval_var(*parts, "") for parts in zip(starts, durations, ends)]
        for activity, before in enumerate(plan["before"]):
            for earlier in before:
                model.add(starts[activity] >= ends[earlier])
        for kind, capacity in enumerate(plan["capacity"]):
            model.add_cumulative(spans, [needs[kind] for needs in plan["needs"]], capacity)
        length = model.new_int_var(0, horizon, "")
        model.add_max_equality(length, ends)
        model.minimize(length)
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1
        solver.parameters.max_time_in_seconds = 60
        if solver.solve(model) != cp_model.OPTIMAL:
            print("CP-SAT has not proven a schedule in a minute", file=sys.stderr)

    return measured("ortools", lambda: [solve(plan) for plan in plans], 1)


def votes(inputs):
    from pabutools.election import ApprovalBallot, ApprovalProfile, Cost_Sat, Instance, Project
    from pabutools.rules import method_of_equal_shares, sequential_phragmen

    path = os.path.join(inputs, "election.json")
    if not os.path.exists(path):
        return {}
    with open(path) as file:
        given = json.load(file)
    projects = [Project(f"p{place}", int(cost)) for place, cost in enumerate(given["costs"])]
    instance = Instance(projects, budget_limit=int(given["budget"]))
    profile = ApprovalProfile([ApprovalBallot([projects[place] for place in ballot]) for ballot in given["ballots"]])
    return {
        **measured("pabutools", lambda: method_of_equal_shares(instance, profile, sat_class=Cost_Sat), 3),
        **measured("pabutools phragmen", lambda: sequential_phragmen(instance, profile), 3),
    }


def difference(inputs):
    import warnings

    import pandas
    from diff_diff import CallawaySantAnna
    from differences import ATTgt

    path = os.path.join(inputs, "staggered.csv")
    if not os.path.exists(path):
        return {}
    rows = pandas.read_csv(path)
    own = rows.assign(cohort=rows["first_treated"].where(rows["first_treated"] > 0)).set_index(["unit", "time"])

    def differences():
        ATTgt(data=own, cohort_column="cohort").fit(formula="outcome", boot_iterations=1000, progress_bar=False)

    def diff_diff():
        CallawaySantAnna(n_bootstrap=1000, seed=1).fit(
            rows, outcome="outcome", unit="unit", time="time", first_treat="first_treated")

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return {**measured("differences", differences, 1), **measured("diff-diff", diff_diff, 3)}


def bounds(inputs):
    """The same five values of M. The port of HonestDiD takes 155 s for four of them; diff-diff's intervals are wider, not exact."""
    import numpy
    import pandas
    from diff_diff import HonestDiD, MultiPeriodDiDResults, PeriodEffect

    paths = [os.path.join(inputs, name) for name in ("events.csv", "covariance.csv")]
    if not all(map(os.path.exists, paths)):
        return {}
    study, pairs = (pandas.read_csv(path) for path in paths)
    times = list(study["time"])
    covariance = pairs.pivot(index="first", columns="second", values="value").loc[times, times].to_numpy()
    effects = {
        time: PeriodEffect(time, estimate, covariance[place, place] ** 0.5, 0.0, 0.0, (0.0, 0.0))
        for place, (time, estimate) in enumerate(zip(times, study["estimate"]))
    }
    # What the bounds do not read is made up.
    results = MultiPeriodDiDResults(
        period_effects=effects, avg_att=0.0, avg_se=1.0, avg_t_stat=0.0, avg_p_value=1.0, avg_conf_int=(0.0, 0.0),
        n_obs=100, n_treated=50, n_control=50, reference_period=2008, vcov=covariance,
        pre_periods=[time for time in times if time < 2008], post_periods=[time for time in times if time > 2008],
        interaction_indices={time: place for place, time in enumerate(times)})
    first = numpy.eye(len(results.post_periods))[0]

    def relative():
        for most in (0, 0.5, 1, 1.5, 2):
            HonestDiD(method="relative_magnitude", M=most, l_vec=first).fit(results)

    return measured("diff-diff bounds", relative, 3)


def mixture(inputs):
    import numpy
    import pandas
    import quadprog
    from pysyncon import Dataprep, Synth

    path = os.path.join(inputs, "walks.csv")
    if not os.path.exists(path):
        return {}
    rows = pandas.read_csv(path)
    outcomes = rows.pivot(index="time", columns="unit", values="outcome")
    units, before = list(outcomes.columns), [time for time in outcomes.index if time < 21]
    values = outcomes.loc[before].to_numpy()

    def exact():
        for own in range(len(units)):
            others = [other for other in range(len(units)) if other != own and (own == 0 or other != 0)]
            x = values[:, others]
            square = x.T @ x
            # quadprog wants a matrix that is positive definite: there are more donors than times.
            square += 1e-10 * numpy.trace(square) / len(others) * numpy.eye(len(others))
            sums = numpy.c_[numpy.ones(len(others)), numpy.eye(len(others))]
            quadprog.solve_qp(square, x.T @ values[:, own], sums, numpy.r_[1.0, numpy.zeros(len(others))], 1)

    def nested():
        Synth().fit(
            Dataprep(
                foo=rows, predictors=[name for name in rows.columns if name.startswith("x")], predictors_op="mean",
                dependent="outcome", unit_variable="unit", time_variable="time", treatment_identifier=units[0],
                controls_identifier=units[1:], time_predictors_prior=before, time_optimize_ssr=before))

    with contextlib.redirect_stdout(sys.stderr):
        return {**measured("quadprog", exact, 11), **measured("pysyncon", nested, 1, warm=False)}


PARTS = {
    "complexity": [complexity],
    "sensitivity": [lambda inputs: sensitivity()],
    "network": [network],
    "decisions": [schedules, votes],
    "evaluation": [difference, bounds, mixture],
}


def main(inputs, chosen):
    times = {}
    for name, works in PARTS.items():
        if not chosen or name in chosen:
            for work in works:
                times.update(work(inputs))
    print(json.dumps(times))


if __name__ == "__main__":
    inputs, folder, *chosen = sys.argv[1:]
    if folder != "-":
        python = environment(folder)
        sys.exit(subprocess.run([python, os.path.abspath(__file__), inputs, "-", *chosen]).returncode)
    main(inputs, chosen)
