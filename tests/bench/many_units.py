"""A ledger of tests/golden/bulletin/fixture.py with more units: copies of its 14, each with figures and expectations."""
import sqlite3


def add_units(ledger, units):
    """Add copies until there are so many, rounded up to a multiple of 14. Returns how many get a letter."""
    db = sqlite3.connect(ledger)
    db.execute("CREATE TEMP TABLE n AS WITH RECURSIVE n(i) AS (SELECT 1 WHERE ?1 > 0 UNION ALL SELECT i + 1 FROM n WHERE i < ?1) SELECT i FROM n",
               ((units - 14 + 13) // 14,))
    db.executescript("""
INSERT INTO plan_unit SELECT code || '-' || i, plan, name || '第' || i, kind, ord + i * 100, 0 FROM plan_unit, n WHERE code <> '*';
INSERT INTO figure(as_of, indicator, county, target, done, rate, schedule, gap, prev_done, delta, rank, light, carried)
  SELECT as_of, indicator, county || '-' || i, target, done, rate, schedule, gap, prev_done, delta, rank, light, carried
  FROM figure, n WHERE county <> '*';
INSERT INTO expectation(as_of, form, county, due, status) SELECT as_of, form, county || '-' || i, due, status FROM expectation, n;
CREATE INDEX by_county ON projects_at(as_of, county);
""")
    db.commit()
    letters = db.execute("SELECT count(*) FROM unit WHERE code <> '*'").fetchone()[0]
    db.close()
    return letters


def settings(source, fonts):
    """The tongbao.ini of such a ledger, in the folder it is in."""
    faces = {"title": "FandolSong-Bold", "body": "FandolFang-Regular", "heading": "FandolHei-Regular", "subheading": "FandolKai-Regular",
             "page_number": "FandolSong-Regular"}
    return ("[paths]\nledger = ledger.db\nplan = %s/templates/plans/2017\nbulletins = %s/templates/bulletins\nfonts = %s\n"
            "[bureau]\nname = 德州市教育局\ncode = 德教\n[fonts]\n" % (source, source, fonts)
            + "".join("%s = %s.ttf\n" % face for face in faces.items()))
