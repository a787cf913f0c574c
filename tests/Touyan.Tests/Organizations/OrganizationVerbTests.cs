using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Modules.Organizations.Model;

namespace Touyan.Tests.Organizations;

public sealed partial class OrganizationVerbTests
{
    private static readonly HashSet<string> NoSiblings = new(StringComparer.Ordinal);

    private readonly Some some = new();

    [Fact]
    public void A_new_organisation_stands_below_its_parent_and_can_be_found_by_pinyin()
    {
        Assert.StartsWith(some.TownA.Path, some.Village.Path);
        Assert.Equal("dcdzb", some.Village.Initials);
        var spell = Assert.Single(some.Village.Spells);
        Assert.Equal((new DateOnly(2015, 1, 1), (DateOnly?)null), (spell.From, spell.To));
        Assert.Equal(OrganizationChangeKind.Established, Assert.Single(some.Village.Changes).Kind);
    }

    [Fact]
    public void A_new_name_ends_one_spell_and_begins_the_next_on_the_same_day()
    {
        Assert.Null(some.Village.Rename("东湖村党支部", NoSiblings, Some.On("2020-05-01")));

        Assert.Equal(
            [
                ("东村党支部", new DateOnly(2015, 1, 1), new DateOnly(2020, 5, 1)),
                ("东湖村党支部", new DateOnly(2020, 5, 1), (DateOnly?)null),
            ],
            some.Village.Spells.OrderBy(s => s.From).Select(s => (s.Name, s.From, s.To))
        );
        var change = some.Village.Changes.Last();
        Assert.Equal(("东村党支部", "东湖村党支部", "海组〔2025〕1号"), (change.Before, change.After, change.DocumentNumber));
        Assert.Equal(Some.Now, change.RecordedAt);
    }

    [Fact]
    public void A_second_change_on_the_same_day_corrects_the_spell_that_began_that_day()
    {
        some.Village.Rename("东湖村党支部", NoSiblings, Some.On("2020-05-01"));
        some.Village.Rename("东湖新村党支部", NoSiblings, Some.On("2020-05-01"));

        Assert.Equal(["东村党支部", "东湖新村党支部"], some.Village.Spells.OrderBy(s => s.From).Select(s => s.Name));
    }

    [Theory]
    [InlineData("2025-07-01", "organization.effective-in-future")]
    [InlineData("2014-12-31", "organization.before-establishment")]
    [InlineData("2019-12-31", "organization.before-current-spell")]
    public void A_change_takes_effect_between_the_last_change_and_today(string day, string code)
    {
        some.Village.Rename("东湖村党支部", NoSiblings, Some.On("2020-01-01"));

        Assert.Equal(code, some.Village.Rename("新名党支部", NoSiblings, Some.On(day))?.Code);
    }

    [Fact]
    public void Today_is_the_day_it_is_in_China()
    {
        var lateEvening = Some.On("2025-07-01") with { RecordedAt = new DateTime(2025, 6, 30, 17, 0, 0, DateTimeKind.Utc) };

        Assert.Null(some.Village.Rename("东湖村党支部", NoSiblings, lateEvening));
    }

    [Theory]
    [InlineData("", "organization.name-required")]
    [InlineData("东村党支部", "organization.nothing-changes")]
    [InlineData("西村党支部", "organization.name-taken")]
    [InlineData("东\u0007村", "organization.name-invalid")]
    public void A_name_is_given_new_and_not_a_siblings(string name, string code) =>
        Assert.Equal(code, some.Village.Rename(name, new HashSet<string> { "西村党支部" }, Some.On("2025-01-01"))?.Code);

    [Fact]
    public void A_change_needs_a_reason()
    {
        Assert.Equal("organization.reason-required", some.Village.Rename("新名", NoSiblings, Some.On("2025-01-01", " "))?.Code);
        Assert.Equal(
            "organization.document-in-future",
            some.Village.Rename("新名", NoSiblings, Some.On("2025-01-01") with { DocumentOn = new DateOnly(2025, 7, 1) })?.Code
        );
    }

    [Fact]
    public void A_move_takes_everything_below_along()
    {
        var group = Some.Establish("丙总支", OrganizationType.GeneralBranch, some.TownA, "2016-01-01");
        var below = Some.Establish("丁支部", OrganizationType.Branch, group, "2016-01-01");

        Assert.Null(group.MoveBelow(Some.Below(some.TownB, some.CountyCommittee), some.TownA, [below], Some.On("2020-01-01")));

        Assert.StartsWith(some.TownB.Path, group.Path);
        Assert.StartsWith(group.Path, below.Path);
        Assert.Equal(some.TownB.Id, group.Spells.Single(s => s.To is null).ParentId);
        Assert.Equal("甲镇党委", group.Changes.Last().Before);
    }

    [Fact]
    public void Nothing_moves_below_itself_or_below_what_is_below_it()
    {
        Assert.Equal("organization.below-itself", some.TownA.MoveBelow(Some.Below(some.TownA), null, [], Some.On("2020-01-01"))?.Code);
        Assert.Equal("organization.below-itself", some.TownA.MoveBelow(Some.Below(some.Village), null, [], Some.On("2020-01-01"))?.Code);
        Assert.Equal("organization.nothing-changes", some.Village.MoveBelow(Some.Below(some.TownA), null, [], Some.On("2020-01-01"))?.Code);
    }

    [Fact]
    public void Nothing_stands_further_down_than_an_office_goes()
    {
        var chain = new List<Organization> { some.TownA };
        while (OrganizationPath.Depth(chain[^1].Path) < OrganizationPath.MostLevels)
            chain.Add(Committee($"第{chain.Count}党委", chain[^1]));

        var oneDeeper = Committee("乙镇某党委", some.TownB);
        var (head, tail) = (chain[1], chain.Skip(2).ToList());

        Assert.Equal("organization.too-deep", some.TownB.MoveBelow(Some.Below(chain[^1]), null, [], Some.On("2020-01-01"))?.Code);
        Assert.Equal("organization.too-deep", head.MoveBelow(Some.Below(oneDeeper), some.TownA, tail, Some.On("2020-01-01"))?.Code);
        Assert.Null(head.MoveBelow(Some.Below(some.TownB), some.TownA, tail, Some.On("2020-01-01")));

        static Organization Committee(string name, Organization parent) =>
            Some.Establish(name, OrganizationType.PartyCommittee, parent, "2016-01-01");
    }

    [Fact]
    public void A_committee_cannot_stand_below_a_branch()
    {
        var refusal = some.TownB.MoveBelow(Some.Below(some.Village), null, [], Some.On("2020-01-01"));

        Assert.Equal("organization.wrong-parent-type", refusal?.Code);
        Assert.Equal("《中国共产党章程》", refusal?.Article);
    }

    [Fact]
    public void A_move_cannot_take_effect_before_the_parent_was_there()
    {
        var young = Some.Establish("新镇党委", OrganizationType.PartyCommittee, some.CountyCommittee, "2022-01-01");
        Assert.Equal(
            "organization.parent-not-yet-established",
            some.Village.MoveBelow(Some.Below(young, some.CountyCommittee), null, [], Some.On("2021-12-31"))?.Code
        );

        some.TownB.MoveBelow(Some.Below(young, some.CountyCommittee), some.CountyCommittee, [], Some.On("2023-01-01"));
        Assert.Equal(
            "organization.ancestor-moved-later",
            some.Village.MoveBelow(Some.Below(some.TownB, young, some.CountyCommittee), null, [], Some.On("2022-06-01"))?.Code
        );
    }

    [Fact]
    public void A_kind_must_fit_the_parent_and_the_subordinates()
    {
        var wrong = some.TownA.ChangeType(
            OrganizationType.Branch,
            "rural",
            OrganizationType.PartyCommittee,
            [some.Village],
            Some.Rules,
            Some.SectorName,
            Some.On("2024-01-01")
        );
        Assert.Equal("organization.child-would-not-fit", wrong?.Code);

        var done = some.Village.ChangeType(
            OrganizationType.GeneralBranch,
            "rural",
            OrganizationType.PartyCommittee,
            [],
            Some.Rules,
            Some.SectorName,
            Some.On("2024-01-01")
        );
        Assert.Null(done);
        Assert.Equal(2, some.Village.Spells.Count);
    }

    [Fact]
    public void A_correction_begins_no_spell()
    {
        var right = new Correction("001.009", "320685100", "community", new DateOnly(2014, 3, 1));

        Assert.Null(
            some.Village.Correct(right, new EstablishmentBounds(new DateOnly(2012, 1, 1), null), Some.SectorName, Some.On("2025-06-30"))
        );

        var spell = Assert.Single(some.Village.Spells);
        Assert.Equal((new DateOnly(2014, 3, 1), "community"), (spell.From, spell.Sector));
        Assert.Equal(new DateOnly(2014, 3, 1), some.Village.EstablishedOn);
    }

    [Theory]
    [InlineData("a b", null, "2015-01-01", "organization.code-invalid")]
    [InlineData("1", "3206", "2015-01-01", "organization.division-invalid")]
    [InlineData("1", null, "2011-01-01", "organization.establishment-out-of-bounds")]
    [InlineData("1", null, "2025-07-01", "organization.establishment-out-of-bounds")]
    [InlineData(null, null, "2015-01-01", "organization.nothing-changes")]
    public void A_correction_must_be_possible(string? code, string? division, string day, string refusal)
    {
        var right = new Correction(code, division, "rural", DateOnly.Parse(day));

        Assert.Equal(
            refusal,
            some.Village.Correct(
                right,
                new EstablishmentBounds(new DateOnly(2012, 1, 1), null),
                Some.SectorName,
                Some.On("2025-06-30")
            )?.Code
        );
    }
}
