"""What make.py makes of single values and rows: python3 -m unittest test_make (in this folder)."""

import unittest

import make


class Rounding(unittest.TestCase):
    """Half of the greatest base that a value may have been rounded to, https://www.nomisweb.co.uk/articles/1103.aspx."""

    def test_a_value_that_only_the_narrower_base_divides_is_known_better(self):
        self.assertEqual([make.half(value) for value in (15, 20, 75, 100, 350, 700, 1250, 5000, 6000)],
                         [2.5, 5, 12.5, 25, 25, 50, 125, 500, 1000])

    def test_a_published_zero_may_hide_a_few(self):
        self.assertEqual(make.half(0), 5)

    def test_a_value_of_no_base_is_refused(self):
        with self.assertRaisesRegex(SystemExit, r"^1260 is no rounded value of BRES: \(250, 500\)$"):
            make.half(1260)


class Museums(unittest.TestCase):
    SUBJECTS = {"Arts": {"layer": "cultural"}, "Arts:Ceramics": {"layer": "technological"}}

    def coded(self, subject, matter):
        return make.subject_of({"subject": subject, "subject_matter": matter}, self.SUBJECTS)

    def test_the_narrowest_coding_of_a_subject_holds(self):
        self.assertEqual(self.coded("Arts", "Arts:Ceramics"), {"layer": "technological"})
        self.assertEqual(self.coded("Arts", "Arts:Glass"), {"layer": "cultural"})

    def test_a_museum_whose_data_do_not_say_what_it_keeps_is_no_element(self):
        self.assertIsNone(self.coded("Mixed", "Mixed:Encyclopaedic"))
        self.assertIsNone(self.coded("Other", "Other"))

    def test_a_subject_is_told_in_words(self):
        told = [make.words({"subject_matter": matter}) for matter in
                ("Local Histories", "Science and technology:Other", "Leisure and sport:Film Cinema and TV")]
        self.assertEqual(told, ["local histories", "science and technology", "film cinema and TV"])

    def test_a_name_is_written_as_people_write_it(self):
        told = [make.titled(name) for name in
                ("Museum Of The Manchester Regiment", "Ulita: An Archive Of International Textiles",
                 "Manchester United Fc Museum & Tour Centre", "The Lowry", "In Memory Of Us")]
        self.assertEqual(told, ["Museum of the Manchester Regiment", "Ulita: An Archive of International Textiles",
                                "Manchester United FC Museum & Tour Centre", "The Lowry", "In Memory of Us"])

    def test_a_collection_is_known_beyond_its_place_only_where_the_table_says_so(self):
        told = [make.recognition({"governance": owner, "size": size}) for owner, size in
                (("Government:National", "small"), ("Independent:National Trust", "large"),
                 ("Government:Local Authority", "huge"))]
        self.assertEqual([row["recognition"] for row in told], ["national", "local", "local"])
        self.assertEqual([row["note"] == make.UNSTATED for row in told], [False, True, True])

    def test_what_is_remembered_is_not_sold(self):
        self.assertEqual([make.sensitivity({"musname": name}) for name in ("Holocaust Centre", "Holmfirth Centre")],
                         ["memorial", ""])


class Codes(unittest.TestCase):
    def test_a_region_of_bres_has_its_itl_code(self):
        self.assertEqual([make.itl("UKD3"), make.itl("K03000001")], ["TLD3", "K03000001"])


if __name__ == "__main__":
    unittest.main()
