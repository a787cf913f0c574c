using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Modules.Organizations.Model;

namespace Touyan.Tests.Organizations;

/// <summary>Whatever is done in whatever order: on every day of the past the county is one tree without gaps.</summary>
public sealed class OrganizationHistoryTests
{
    private static readonly DateOnly Begin = new(2015, 1, 1);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void On_every_day_the_county_is_a_tree(int seed)
    {
        var world = new World(seed);
        for (var i = 0; i < 400; i++)
            world.DoSomething();

        Assert.True(world.Done > 60, $"only {world.Done} acts went through");
        Assert.All(world.All, HasUnbrokenSpells);
        for (var day = Begin; day <= Clock.ToChinaDate(Some.Now); day = day.AddDays(5))
            IsTree(world.All, day);

        Assert.All(world.All.Where(o => o.ParentId is not null), o => Assert.StartsWith(world.Of(o.ParentId!.Value).Path, o.Path));
    }

    private static void HasUnbrokenSpells(Organization organization)
    {
        var spells = organization.Spells.OrderBy(s => s.From).ToList();
        Assert.Equal(organization.EstablishedOn, spells[0].From);
        Assert.Equal(organization.DissolvedOn, spells[^1].To);
        Assert.All(spells, s => Assert.False(s.Period.IsEmpty));
        Assert.All(spells.Zip(spells.Skip(1)), pair => Assert.Equal(pair.First.To, pair.Second.From));
        var last = spells[^1];
        Assert.Equal(
            (organization.Name, organization.Type, organization.Sector, organization.ParentId),
            (last.Name, last.Type, last.Sector, last.ParentId)
        );
    }

    private static void IsTree(IEnumerable<Organization> all, DateOnly day)
    {
        var parents = all.SelectMany(o => o.Spells).Where(s => s.Period.Contains(day)).ToDictionary(s => s.OrganizationId, s => s.ParentId);
        foreach (var id in parents.Keys)
        {
            var steps = 0;
            for (var up = parents[id]; up is { } parent; up = parents[parent])
            {
                Assert.True(parents.ContainsKey(parent), $"{day}: the parent was not there");
                Assert.True(++steps < 50, $"{day}: a circle");
            }
        }
    }

    private sealed class World
    {
        private readonly Random random;
        private readonly List<Organization> all = [];

        public World(int seed)
        {
            random = new Random(seed);
            all.Add(Some.Establish("县委", OrganizationType.PartyCommittee, null, "2015-01-01"));
            for (var i = 0; i < 12; i++)
                Establish(all[random.Next(all.Count)], Some.On("2015-01-01"));
        }

        public IReadOnlyList<Organization> All => all;

        public int Done { get; private set; }

        public Organization Of(OrganizationId id) => all.Single(o => o.Id == id);

        public void DoSomething()
        {
            var one = all[random.Next(1, all.Count)];
            var other = all[random.Next(all.Count)];
            var basis = Some.On(SomeDay());
            var refusal = random.Next(9) switch
            {
                0 or 1 or 2 or 3 => Establish(one, basis),
                4 => one.Rename($"名{random.Next(1000)}", new HashSet<string>(), basis),
                5 => one.MoveBelow(At(other), null, Under(one), basis),
                6 => one.Dissolve(Subordinates(one, basis.On), [], basis),
                7 => one.MergeInto(other, Subordinates(one, basis.On), Children(one), Under, At(other), basis),
                _ => one.Correct(
                    new Correction(null, null, $"s{random.Next(9)}", DateOnly.Parse(SomeDay())),
                    Bounds(one),
                    Some.SectorName,
                    basis
                ),
            };
            if (refusal is null)
                Done++;
        }

        private Refusal? Establish(Organization parent, ChangeBasis basis)
        {
            var draft = new OrganizationDraft($"组织{all.Count}", OrganizationType.PartyCommittee, "rural");
            var made = Organization.Establish(Some.County, draft, At(parent), basis);
            if (!made.IsRefused)
                all.Add(made.Value);

            return made.Refusal;
        }

        private Placement At(Organization parent) =>
            Some.Below(parent, [.. all.Where(o => o != parent && OrganizationPath.IsWithin(parent.Path, o.Path))]);

        private List<Organization> Under(Organization top) => [.. all.Where(o => o != top && OrganizationPath.IsWithin(o.Path, top.Path))];

        private List<Organization> Children(Organization parent) => [.. all.Where(o => o.IsOpen && o.ParentId == parent.Id)];

        private List<Subordinate> Subordinates(Organization parent, DateOnly on) =>
            [
                .. all.Where(o => o.Spells.Any(s => s.ParentId == parent.Id && (s.To is null || s.To > on)))
                    .Select(o => new Subordinate(o.Name, o.IsOpen && o.ParentId == parent.Id)),
            ];

        private EstablishmentBounds Bounds(Organization one)
        {
            var parent = one.Spells.MinBy(s => s.From)!.ParentId;
            var children = all.SelectMany(o => o.Spells).Where(s => s.ParentId == one.Id).Select(s => (DateOnly?)s.From);
            return new(parent is { } id ? Of(id).EstablishedOn : null, children.Min());
        }

        private string SomeDay() => Begin.AddDays(random.Next(3900)).ToString("yyyy-MM-dd");
    }
}
