"""Run with: python3 -m unittest"""

import random
import unittest

import linkage
from growth import densities
from main import plugin
from terroir_plugin import Context, Refusal


class Linkage(unittest.TestCase):
    def test_merges_as_the_textbook_does(self):
        # Five items; the UPGMA tree of the worked example in Wikipedia, "UPGMA": a-b 17, e 22, c-d 28, all 33.
        distances = [[0, 17, 21, 31, 23], [17, 0, 30, 34, 21], [21, 30, 0, 28, 39], [31, 34, 28, 0, 43],
                     [23, 21, 39, 43, 0]]
        self.assertEqual(linkage.merges(distances), [(0, 1, 17), (0, 4, 22.0), (2, 3, 28), (0, 2, 33.0)])
        self.assertEqual(linkage.cut(linkage.merges(distances), 5, 2), [0, 0, 1, 1, 0])

    def test_agrees_with_the_plain_search(self):
        source = random.Random(5)
        for _ in range(20):
            count = source.randrange(3, 14)
            distances = [[0.0] * count for _ in range(count)]
            for one in range(count):
                for other in range(one):
                    distances[one][other] = distances[other][one] = source.random()
            groups, heights = [[item] for item in range(count)], []
            while len(groups) > 1:
                height, one, other = min(
                    (sum(distances[x][y] for x in groups[a] for y in groups[b]) / len(groups[a]) / len(groups[b]), a, b)
                    for a in range(len(groups)) for b in range(a + 1, len(groups)))
                heights.append(height)
                groups[one] += groups.pop(other)
            for own, plain in zip(linkage.merges(distances), heights):
                self.assertAlmostEqual(own[2], plain)

    def test_finds_two_groups_that_are_apart(self):
        places = [0.0, 0.1, 0.2, 5.0, 5.1, 5.2]
        distances = [[abs(one - other) for other in places] for one in places]
        labels = linkage.best_cut(distances, linkage.merges(distances), 5)
        self.assertEqual(labels, [0, 0, 0, 1, 1, 1])
        self.assertGreater(linkage.silhouette(distances, labels), 0.9)
        self.assertEqual(linkage.stability(distances, labels, 10, random.Random(1)), [1.0, 1.0])

    def test_leaves_density_open_where_nothing_is_related(self):
        present = {("a", "x"): True, ("a", "y"): False}
        self.assertEqual(densities(present, ["a"], ["x", "y"]), {("a", "x"): None, ("a", "y"): None})


class Stage(unittest.TestCase):
    def test_says_what_is_missing(self):
        data = {"region": "R", "territories": [], "industries": [], "elements": [], "actors": [],
                "events": []}
        profile = {"elements": [], "industries": [], "territories": []}
        with self.assertRaises(Refusal):
            plugin.call("hierarchical-clusters", {"data": data, "profile": profile}, context=Context(1))


if __name__ == "__main__":
    unittest.main()
