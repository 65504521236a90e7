"""Motions and rules of plainly invented bodies, to amend in tests."""

PROSE = """\
Safe buses for Exampleton

Congress notes that bus drivers in Exampleton work split shifts. Pay has fallen.

Congress believes that tired drivers are a danger, that pay must rise and that pay \
talks must be open.

Congress applauds the drivers who spoke up. Their hours are long, their hours are hard.

Congress calls on the General Council to:
i. meet the drivers and their families
ii. publish a report on hours and safety
iii. report back to Congress.

Congress agrees that no driver should work alone. The last bus must run on time.
"""
LIST = """\
Fire doors in Example House

This Branch notes:
1. that the fire doors of Example House are locked at night;
2. that staff have asked for keys since 2021.

This Branch believes:
3. that a locked fire door is no door;
4. that keys cost little.

This Branch resolves:
5. to write to the landlord;
6. to ask every member to report locked doors;
7. to report to the next meeting.
"""
STUC = """\
That this Congress notes the closure of the Sampleton depot.

Congress recognises that:
(a) 27 drivers lost their posts
(b) the site stands empty and rents rise
(c) no plan was made and families waited
(d) the council was not told

Congress believes the depot should open again.

Congress asks for 27 posts to be made again.
"""
RULES = """\
Rule D.1.2 The council has twelve members.
Rule D.1.3 The council elects a chair and a treasurer.
Rule D.1.3.1 The chair serves two years.
Rule D.1.3.2 The chair may stand again.
Rule D.1.3.3 The treasurer keeps the books.
Rule D.1.7 Branches pay five pounds a quarter.
Rule D.2.1 The council meets monthly in Sampleton.
Rule G 2.2.6 Stewards are elected each year.
Rule G 2.2.7 Stewards report each month.
Rule H.4.2 The auditor is paid.
Rule J.1 The journal appears weekly.
"""
CLAUSES = """\
Clause 2. The Council shall have five officers.
Clause 5. The officers shall meet weekly and report monthly.
Clause 6. The Council may form working groups.
Clause 10. Minutes shall be kept.
Clause 11. The Council shall be dissolved by a ballot.
Clause 12. These rules come into force at once.
Clause 18. Fees are due in May for all.
"""
NUMBERED = """\
5.1.1 Members elect the council.
5.1.2 The council meets twice a year.
5.1.3 The council reports to members.
6. Meetings
6.a They are open.
6.d Papers go out three days before.
7. The treasurer keeps the books.
8. The books are open to members.
10. Elections
10.1 Elections are held in May.
10.2 Votes are counted by the chair.
10.3 The result is posted.
"""
ORDERS = """\
Standing orders of the Example conference

1. The chair opens the conference.
2. Each speaker has five minutes.
9. Standing Order 9 is about outstanding items.
"""
PLAN = """\
Congress notes that the ferry is late and fares rise.

Congress calls on the General Council to:
i. meet the crews
ii. ask for a second ferry
iii. publish the timetable
iv. write to the port
v. speak to passengers
vi. report back
"""
