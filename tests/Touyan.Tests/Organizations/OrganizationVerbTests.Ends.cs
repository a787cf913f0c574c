using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Modules.Organizations.Model;

namespace Touyan.Tests.Organizations;

public sealed partial class OrganizationVerbTests
{
    [Fact]
    public void A_dissolved_organisation_changes_no_more_and_takes_in_nobody()
    {
        Assert.Null(some.TownB.Dissolve(Some.Nobody, [], Some.On("2024-01-01")));

        Assert.False(some.TownB.IsOpen);
        Assert.Equal("organization.dissolved", some.TownB.Rename("新名", NoSiblings, Some.On("2025-01-01"))?.Code);
        Assert.Equal(
            "organization.parent-dissolved",
            some.Village.MoveBelow(Some.Below(some.TownB), null, [], Some.On("2025-01-01"))?.Code
        );
        Assert.Equal(new DateOnly(2024, 1, 1), some.TownB.Spells.Single().To);
    }

    [Fact]
    public void It_is_not_dissolved_while_something_hangs_on_it()
    {
        Assert.Equal(
            "organization.has-subordinates",
            some.TownA.Dissolve([new Subordinate("东村党支部", IsStillBelow: true)], [], Some.On("2024-01-01"))?.Code
        );
        Assert.Equal(
            "organization.had-subordinates-later",
            some.TownA.Dissolve([new Subordinate("东村党支部", IsStillBelow: false)], [], Some.On("2024-01-01"))?.Code
        );
        var used = some.Village.Dissolve(Some.Nobody, ["12 名党员"], Some.On("2024-01-01"));
        Assert.Equal("organization.still-in-use", used?.Code);
        Assert.Contains("12 名党员", used?.Message);
        Assert.Equal("organization.ends-the-day-it-began", some.Village.Dissolve(Some.Nobody, [], Some.On("2015-01-01"))?.Code);
    }

    [Fact]
    public void A_merged_organisation_ends_and_its_subordinates_go_along()
    {
        var refusal = some.TownA.MergeInto(
            some.TownB,
            [new Subordinate("东村党支部", IsStillBelow: true)],
            [some.Village],
            _ => [],
            Some.Below(some.TownB, some.CountyCommittee),
            Some.On("2024-01-01")
        );

        Assert.Null(refusal);
        Assert.Equal((new DateOnly(2024, 1, 1), some.TownB.Id), (some.TownA.DissolvedOn, some.TownA.MergedIntoId));
        Assert.Equal(some.TownB.Id, some.Village.ParentId);
        Assert.StartsWith(some.TownB.Path, some.Village.Path);
        Assert.Equal(OrganizationChangeKind.Absorbed, some.TownB.Changes.Last().Kind);
    }

    [Fact]
    public void Nothing_merges_into_itself_or_into_one_that_ended()
    {
        Assert.Equal("organization.into-itself", Merge(some.TownA, some.Village)?.Code);
        some.TownB.Dissolve(Some.Nobody, [], Some.On("2024-01-01"));
        Assert.Equal("organization.target-dissolved", Merge(some.TownA, some.TownB)?.Code);
    }

    private static Refusal? Merge(Organization one, Organization into) =>
        one.MergeInto(into, [], [], _ => [], Some.Below(into), Some.On("2024-06-01"));
}
