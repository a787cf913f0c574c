using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Members.Model;
using static Touyan.Tests.Members.AMember;

namespace Touyan.Tests.Members;

public sealed class MemberVerbTests
{
    [Fact]
    public void A_full_member_stood_first_as_a_probationary_one()
    {
        Assert.Equal(
            [(MemberKind.Probationary, Day("2010-07-01"), (DateOnly?)Day("2011-07-01")), (MemberKind.Full, Day("2011-07-01"), null)],
            LiWei().Spells.Select(s => (s.Kind, s.From, s.To))
        );
    }

    [Fact]
    public void A_full_member_whose_conversion_is_not_known_has_one_spell() =>
        Assert.Single(Member.Enrol(Facts("王芳", "1971-07-01", converted: null) with { Kind = MemberKind.Full }).Spells);

    [Fact]
    public void Probation_of_a_year_comes_before_conversion()
    {
        var member = ChenJing();

        var early = member.Convert(On("2026-02-28"), Rules);
        var inTime = member.Convert(On("2026-03-01"), Rules);

        Assert.Equal("conversion-date.before-probation-ends", early!.Code);
        Assert.Contains("发展党员工作细则", early.Article);
        Assert.Null(inTime);
        Assert.Equal((MemberKind.Full, Day("2026-03-01")), (member.Kind, member.ConvertedOn));
        Assert.Equal("member.already-full", member.Convert(On("2026-06-01"), Rules)!.Code);
    }

    [Theory]
    [InlineData("2026-08-31", "probation.extension-out-of-bounds")]
    [InlineData("2026-09-01", null)]
    [InlineData("2027-03-01", null)]
    [InlineData("2027-03-02", "probation.extension-out-of-bounds")]
    public void Probation_is_extended_by_half_a_year_to_a_year(string until, string? code) =>
        Assert.Equal(code, ChenJing().ExtendProbation(Day(until), On("2026-03-05"), Rules)?.Code);

    [Fact]
    public void Probation_is_extended_once_and_conversion_waits_for_it()
    {
        var member = ChenJing();
        Assert.Null(member.ExtendProbation(Day("2026-09-01"), On("2026-03-05"), Rules));

        Assert.Equal("probation.already-extended", member.ExtendProbation(Day("2027-03-01"), On("2026-04-01"), Rules)!.Code);
        Assert.Equal("conversion-date.before-probation-ends", member.Convert(On("2026-06-01"), Rules)!.Code);
    }

    [Fact]
    public void A_lost_member_is_suspended_only_after_half_a_year_of_search()
    {
        var member = LiWei();
        Assert.Null(member.MarkLostContact(On("2025-12-01")));

        Assert.Equal("suspension.search-not-ended", member.Suspend(On("2026-05-31"), Rules)!.Code);
        Assert.Null(member.Suspend(On("2026-06-01"), Rules));
        Assert.Equal(MembershipStanding.Suspended, member.Standing);
        Assert.False(member.IsOnTheBooks);
    }

    [Fact]
    public void A_suspended_member_cannot_be_moved_or_suspended_again_but_restored()
    {
        var member = LiWei();
        Assert.Null(member.Suspend(On("2026-01-01"), Rules));

        Assert.Equal("member.wrong-standing", member.Suspend(On("2026-02-01"), Rules)!.Code);
        Assert.Equal("member.wrong-standing", member.MoveTo(OtherBranch, On("2026-02-01"))!.Code);
        Assert.Null(member.Restore(On("2026-02-01")));
        Assert.Equal(MembershipStanding.Normal, member.Standing);
    }

    [Fact]
    public void A_member_who_was_lost_is_found_again()
    {
        var member = LiWei();
        Assert.Equal("member.wrong-standing", member.MarkFound(On("2026-01-01"))!.Code);
        Assert.Null(member.MarkLostContact(On("2026-01-01")));
        Assert.Null(member.MarkFound(On("2026-02-01")));
        Assert.Equal(MembershipStanding.Normal, member.Standing);
    }

    [Fact]
    public void Who_has_died_or_left_is_not_on_the_books()
    {
        var (dead, gone) = (LiWei(), LiWei());
        Assert.Null(dead.Die(On("2026-01-01")));
        Assert.Null(gone.Leave(Reason("11"), On("2026-01-01"), Rules));

        Assert.Equal("member.not-on-the-books", dead.MoveTo(OtherBranch, On("2026-02-01"))!.Code);
        Assert.Equal("member.not-on-the-books", gone.Restore(On("2026-02-01"))!.Code);
        Assert.Equal("11", gone.Spells[^1].LeaveReason);
        Assert.Equal("开除党籍", gone.Spells[^1].Cause);
    }

    [Fact]
    public void Only_a_probationary_member_can_lose_his_candidacy()
    {
        Assert.Equal("member.only-probationary-is-cancelled", LiWei().Leave(Reason("16"), On("2026-01-01"), Rules)!.Code);
        Assert.Null(ChenJing().Leave(Reason("16"), On("2026-01-01"), Rules));
    }

    [Fact]
    public void A_lost_member_is_delisted_two_years_after_his_suspension()
    {
        var member = LiWei();
        Assert.Equal("leaving.not-yet-delisted", member.Leave(Reason("151"), On("2026-01-01"), Rules)!.Code);
        Assert.Null(member.Suspend(On("2024-01-10"), Rules));

        Assert.Equal("leaving.not-yet-delisted", member.Leave(Reason("151"), On("2026-01-09"), Rules)!.Code);
        Assert.Null(member.Leave(Reason("151"), On("2026-01-10"), Rules));
    }

    [Fact]
    public void Changes_are_neither_in_the_future_nor_before_the_last_one()
    {
        var member = LiWei();
        Assert.Null(member.MoveTo(OtherBranch, On("2026-03-01")));

        Assert.Equal("date.in-future", member.MoveTo(Branch, On("2026-07-01"))!.Code);
        Assert.Equal("date.before-last-change", member.MoveTo(Branch, On("2026-02-28"))!.Code);
        Assert.Equal("member.already-there", member.MoveTo(OtherBranch, On("2026-03-02"))!.Code);
    }

    [Fact]
    public void Spells_neither_overlap_nor_leave_gaps_even_on_one_day()
    {
        var member = LiWei();
        Assert.Null(member.MarkLostContact(On("2026-01-01")));
        Assert.Null(member.MarkFound(On("2026-01-01")));
        Assert.Null(member.MoveTo(OtherBranch, On("2026-01-01")));

        Assert.All(member.Spells.Zip(member.Spells.Skip(1)), pair => Assert.Equal(pair.First.To, pair.Second.From));
        Assert.Single(member.Spells, s => s.IsOpen);
        Assert.Single(member.Spells, s => new Period(s.From, s.To).Contains(Day("2026-01-01")));
    }

    [Fact]
    public void The_highest_education_is_the_members()
    {
        var member = LiWei();
        Assert.Null(
            member.AddEducation(
                new EducationFacts
                {
                    Level = "21",
                    School = "南通大学",
                    GraduatedOn = Day("2012-06-30"),
                },
                Now
            )
        );
        Assert.Null(member.AddEducation(new EducationFacts { Level = "60" }, Now));

        Assert.Equal("21", member.Education);
        Assert.Equal(
            "date.before-birth",
            member.AddEducation(new EducationFacts { Level = "20", GraduatedOn = Day("1985-03-15") }, Now)!.Code
        );
    }

    [Fact]
    public void A_new_occupation_ends_the_one_before()
    {
        var member = LiWei();

        Assert.Equal("occupation.needs-a-day", member.ChangeOccupation(new OccupationFacts { Code = "4" }, Now)!.Code);
        Assert.Null(member.ChangeOccupation(new OccupationFacts { Code = "4", From = Day("2026-01-01") }, Now));
        Assert.Equal("4", member.Occupation);
        Assert.Equal([Day("2026-01-01"), null], member.OccupationSpells.Select(o => o.To));
        Assert.Equal(
            "date.before-last-change",
            member.ChangeOccupation(new OccupationFacts { Code = "5", From = Day("2025-12-31") }, Now)!.Code
        );
    }

    [Fact]
    public void Corrected_days_move_the_spells_that_begin_on_them()
    {
        var member = LiWei();

        Assert.Equal(
            "admission-date.under-18",
            member.CorrectDates(Day("2003-03-14"), Day("2011-07-01"), hadProbation: true, Day("2026-06-30"), Rules)!.Code
        );
        Assert.Equal(
            "conversion-date.before-probation-ends",
            member.CorrectDates(Day("2010-07-02"), Day("2011-07-01"), hadProbation: true, Day("2026-06-30"), Rules)!.Code
        );
        Assert.Null(member.CorrectDates(Day("2010-06-15"), Day("2011-06-15"), hadProbation: true, Day("2026-06-30"), Rules));
        Assert.Equal(
            [(Day("2010-06-15"), (DateOnly?)Day("2011-06-15")), (Day("2011-06-15"), null)],
            member.Spells.Select(s => (s.From, s.To))
        );
    }

    [Fact]
    public void A_conversion_that_becomes_known_parts_the_only_spell()
    {
        var member = Member.Enrol(Facts("王芳", "2010-07-01", converted: null) with { Kind = MemberKind.Full });

        Assert.Null(member.CorrectDates(Day("2010-07-01"), Day("2011-07-01"), hadProbation: true, Day("2026-06-30"), Rules));
        Assert.Equal([MemberKind.Probationary, MemberKind.Full], member.Spells.Select(s => s.Kind));
    }

    private static Touyan.Modules.Rulebook.CodeEntry Reason(string code) => Book.Codes("leave-reason").Find(code)!;
}
