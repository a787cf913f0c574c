using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Members.Model;
using static Touyan.Tests.Members.AMember;

namespace Touyan.Tests.Members;

/// <summary>What is corrected, undone or counted from the spells of a member when several things fell on one day or he moved meanwhile.</summary>
public sealed class MemberSpellTests
{
    [Fact]
    public void The_conversion_is_found_among_other_changes_of_its_day()
    {
        var moved = Converted("2026-03-01", "2025-03-01", m => m.MoveTo(OtherBranch, On("2026-03-01")));

        Assert.Null(Correct(moved, "2025-03-01", "2026-03-05"));

        Assert.Equal([("2025-03-01", "2026-03-01"), ("2026-03-01", "2026-03-05"), ("2026-03-05", null)], Days(moved));
        Assert.Equal(
            [MemberKind.Probationary, MemberKind.Probationary, MemberKind.Full],
            moved.Spells.OrderBy(s => s.From).ThenBy(s => s.To ?? DateOnly.MaxValue).Select(s => s.Kind)
        );
    }

    [Theory]
    [InlineData("2025-09-02", "2026-09-02")]
    [InlineData("2024-03-01", "2025-08-31")]
    public void Corrected_days_pass_no_change_on_either_side(string admitted, string converted)
    {
        var member = Converted("2026-03-01", "2025-03-01", m => m.MoveTo(OtherBranch, On("2025-09-01")));
        var before = Days(member);

        Assert.Equal("member.later-changes-in-the-way", Correct(member, admitted, converted, "2026-12-31")!.Code);

        Assert.Equal(before, Days(member));
    }

    [Fact]
    public void A_corrected_conversion_waits_for_the_extension()
    {
        var member = ChenJing();
        Assert.Null(member.ExtendProbation(Day("2025-09-01").AddYears(1), On("2026-03-01"), Rules));
        var happening = new Happening(Day("2026-09-01"), Now.AddMonths(3));
        Assert.Null(member.Convert(happening, Rules));

        var refused = Correct(member, "2025-03-01", "2026-08-31", "2026-12-31");

        Assert.Equal("conversion-date.before-probation-ends", refused!.Code);
        Assert.Null(Correct(member, "2025-03-01", "2026-09-02", "2026-12-31"));
    }

    [Fact]
    public void A_conversion_becomes_known_after_a_move()
    {
        var member = Member.Enrol(Facts("王芳", "2010-07-01", converted: null) with { Kind = MemberKind.Full });
        Assert.Null(member.MoveTo(OtherBranch, On("2011-01-01")));
        Assert.Null(member.MoveTo(Branch, On("2015-01-01")));

        Assert.Null(Correct(member, "2010-07-01", "2011-07-01"));

        var spells = member.Spells.OrderBy(s => s.From).Select(s => (s.Kind, s.OrganizationId, s.From.Year, s.To?.Year));
        Assert.Equal(
            [
                (MemberKind.Probationary, Branch, 2010, 2011),
                (MemberKind.Probationary, OtherBranch, 2011, 2011),
                (MemberKind.Full, OtherBranch, 2011, 2015),
                (MemberKind.Full, Branch, 2015, (int?)null),
            ],
            spells
        );
    }

    [Fact]
    public void A_merge_of_the_day_of_a_move_is_undone_to_where_the_member_stood_last()
    {
        var (kept, member) = (ChenJing(), LiWei());
        Assert.Null(member.MoveTo(OtherBranch, On("2026-03-01")));
        Assert.Null(member.MoveTo(Branch, On("2026-06-01")));
        Assert.Null(member.MarkLostContact(new Happening(Day("2026-06-01"), Now.AddMinutes(1))));
        Assert.Null(member.MergeInto(kept, new Happening(Day("2026-06-01"), Now.AddMinutes(2))));

        member.Unmerge();

        Assert.Equal(MembershipStanding.LostContact, member.Standing);
        Assert.Equal(Causes.LostContact, Assert.Single(member.Spells, s => s.IsOpen).Cause);
    }

    [Fact]
    public void The_search_for_a_lost_member_goes_on_when_he_is_moved()
    {
        var member = LiWei();
        Assert.Null(member.MarkLostContact(On("2025-12-01")));
        Assert.Null(member.MoveTo(OtherBranch, On("2026-05-01")));

        Assert.Equal("suspension.search-not-ended", member.Suspend(On("2026-05-31"), Rules)!.Code);
        Assert.Null(member.Suspend(On("2026-06-01"), Rules));
    }

    [Fact]
    public void The_years_of_suspension_go_on_when_the_organisation_is_merged()
    {
        var member = LiWei();
        Assert.Null(member.Suspend(On("2024-01-10"), Rules));
        Assert.Null(member.GoAlongTo(OtherBranch, On("2025-05-01")));
        var reason = Book.Codes("leave-reason").Find("151")!;

        Assert.Equal("leaving.not-yet-delisted", member.Leave(reason, On("2026-01-09"), Rules)!.Code);
        Assert.Null(member.Leave(reason, On("2026-01-10"), Rules));
    }

    private static Member Converted(string on, string admitted, Func<Member, Refusal?> before)
    {
        var member = Member.Enrol(Facts("陈静", admitted, converted: null));
        Assert.Null(before(member));
        Assert.Null(member.Convert(On(on), Rules));
        return member;
    }

    private static Refusal? Correct(Member member, string admitted, string? converted, string today = "2026-06-30") =>
        member.CorrectDates(Day(admitted), converted is null ? null : Day(converted), hadProbation: true, Day(today), Rules);

    private static List<(string, string?)> Days(Member member) =>
        [
            .. member
                .Spells.OrderBy(s => s.From)
                .ThenBy(s => s.To ?? DateOnly.MaxValue)
                .Select(s => ($"{s.From:yyyy-MM-dd}", s.To is { } to ? $"{to:yyyy-MM-dd}" : null)),
        ];
}
