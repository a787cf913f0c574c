using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Members.Duplicates;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Members.Roster;
using Touyan.Platform.Data;

namespace Touyan.Tests.Members;

public sealed class DuplicatesTests
{
    [Theory]
    [InlineData("329900198503150015", "1985-03-15", "329900198503150023", "1985-03-15", true)]
    [InlineData("329900198503150015", "1985-03-15", "329900198508150011", "1985-08-15", true)]
    [InlineData("329900198503150015", "1985-03-15", "329900198530150011", "1985-12-15", true)]
    [InlineData("329900198503150015", "1985-03-15", "329900197201020011", "1972-01-02", false)]
    public void Namesakes_are_looked_at_when_born_on_one_day_or_when_a_number_is_one_slip_away(
        string number,
        string born,
        string otherNumber,
        string otherBorn,
        bool isLike
    ) =>
        Assert.Equal(
            isLike,
            Likeness.Of(DateOnly.Parse(born), new CitizenId(number), DateOnly.Parse(otherBorn), new CitizenId(otherNumber)) is not null
        );

    [Fact]
    public async Task Two_records_of_one_name_and_birthday_are_found_and_others_are_not()
    {
        var (office, kept, merged) = await PairAsync();
        await office.EnrolAsync(office.South, "赵敏");
        await office.EnrolAsync(
            office.West,
            "李伟",
            m => m with { BornOn = new DateOnly(1960, 1, 1), IdNumber = new("329900196001019991") }
        );

        var pair = Assert.Single((await FindAsync(office)).Pairs);

        Assert.Equal([kept.Id, merged.Id], new[] { pair.First.Id, pair.Second.Id }.OrderBy(id => id == merged.Id));
    }

    [Fact]
    public async Task A_merge_leaves_one_record_on_the_roster_with_what_both_had()
    {
        var (office, kept, merged) = await PairAsync();

        await MergeAsync(office, kept.Id, merged.Id);

        var stays = await ReadAsync(office, kept.Id);
        var gone = await ReadAsync(office, merged.Id);
        Assert.Equal("13812345678", stays.Phone?.Value.Value);
        Assert.Equal((MembershipStanding.Merged, kept.Id), (gone.Standing, gone.MergedInto));
        Assert.Equal([kept.Id], await RosterAsync(office));
        Assert.Equal(2, await office.ReadAsync(db => db.Set<EducationRecord>().CountAsync(e => e.MemberId == kept.Id)));
        Assert.Empty((await FindAsync(office)).Pairs);
    }

    [Fact]
    public async Task A_merge_that_is_undone_leaves_both_as_they_were()
    {
        var (office, kept, merged) = await PairAsync();
        var merge = await MergeAsync(office, kept.Id, merged.Id);

        var undone = await UndoAsync(office, merge);

        Assert.Null(undone.Refusal);
        var (first, second) = (await ReadAsync(office, kept.Id), await ReadAsync(office, merged.Id));
        Assert.Null(first.Phone);
        Assert.Equal((MembershipStanding.Normal, null), (second.Standing, second.MergedInto));
        Assert.Equal(1, await office.ReadAsync(db => db.Set<EducationRecord>().CountAsync(e => e.MemberId == merged.Id)));
        var spells = await office.ReadAsync(db => db.MembershipSpells.Where(s => s.MemberId == merged.Id).ToListAsync());
        Assert.Equal(merged.Spells.Count, spells.Count);
        Assert.Single(spells, s => s.To is null);
        Assert.Equal(2, (await RosterAsync(office)).Count);
        Assert.Equal("merge.already-undone", (await UndoAsync(office, merge)).Refusal!.Code);
    }

    [Fact]
    public async Task A_merge_is_not_undone_over_a_later_change()
    {
        var (office, kept, merged) = await PairAsync();
        var merge = await MergeAsync(office, kept.Id, merged.Id);
        var again = await office.EnrolAsync(office.West, "李伟", m => m with { BornOn = kept.BornOn });
        await MergeAsync(office, kept.Id, again.Id);

        Assert.Equal("merge.changed-since", (await UndoAsync(office, merge)).Refusal!.Code);
    }

    [Fact]
    public async Task A_record_that_was_merged_is_not_merged_again()
    {
        var (office, kept, merged) = await PairAsync();
        await MergeAsync(office, kept.Id, merged.Id);

        var again = await TryAsync(office, office.Clerk, merged.Id, kept.Id);

        Assert.Equal("member.cannot-merge", again.Refusal!.Code);
    }

    [Fact]
    public async Task Who_was_found_to_be_two_persons_is_not_shown_again()
    {
        var (office, kept, merged) = await PairAsync();
        var settled = await office.AskAsync(
            (SettleDistinct settle) =>
                settle.RunAsync(
                    new SettleDistinct.Input
                    {
                        First = merged.Id,
                        Second = kept.Id,
                        Reason = "已见面核实",
                    },
                    office.Clerk,
                    default
                )
        );

        Assert.False(settled.IsRefused);
        Assert.Empty((await FindAsync(office)).Pairs);
    }

    [Fact]
    public async Task Only_the_county_merges_and_a_stranger_finds_nothing()
    {
        var (office, kept, merged) = await PairAsync();

        Assert.Equal(RefusalKind.Forbidden, (await TryAsync(office, office.TownClerk, kept.Id, merged.Id)).Refusal!.Kind);
        Assert.Equal(RefusalKind.NotFound, (await TryAsync(office, office.Stranger, kept.Id, merged.Id)).Refusal!.Kind);
    }

    private static async Task<(Office Office, Member Kept, Member Merged)> PairAsync()
    {
        var office = await Office.OpenAsync();
        var kept = await office.EnrolAsync(office.East, "李伟", m => m with { Phone = null });
        var merged = await office.EnrolAsync(office.West, "李伟", m => m with { Phone = new PhoneNumber("13812345678") });
        return (office, kept, merged);
    }

    private static Task<FindDuplicates.View> FindAsync(Office office) =>
        office.AskAsync((FindDuplicates find) => find.RunAsync(office.Clerk, default));

    private static async Task<Guid> MergeAsync(Office office, MemberId kept, MemberId merged) =>
        (await TryAsync(office, office.Clerk, kept, merged)).Value;

    private static Task<Result<Guid>> TryAsync(Office office, Actor by, MemberId kept, MemberId merged) =>
        office.AskAsync(
            (MergeMembers merge) =>
                merge.RunAsync(
                    new MergeMembers.Input
                    {
                        Kept = kept,
                        First = kept,
                        Second = merged,
                        Reason = "经核实是同一人",
                    },
                    by,
                    default
                )
        );

    private static Task<Result<MemberId>> UndoAsync(Office office, Guid merge) =>
        office.AskAsync((UndoMerge undo) => undo.RunAsync(new UndoMerge.Input { Id = merge, Reason = "合错了" }, office.Clerk, default));

    private static Task<Member> ReadAsync(Office office, MemberId id) =>
        office.ReadAsync(db => db.Members.AsNoTracking().SingleAsync(m => m.Id == id));

    private static async Task<List<MemberId>> RosterAsync(Office office)
    {
        var page = await office.AskAsync((FindMembers find) => find.RunAsync(new FindMembers.Input(), office.Clerk, default));
        return [.. page.Value.Rows.Select(r => r.Id)];
    }
}
