using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Members.Committees;
using Touyan.Modules.Members.Correction;
using Touyan.Modules.Members.Duplicates;
using Touyan.Modules.Members.Enrolling;
using Touyan.Modules.Organizations;
using Touyan.Modules.Organizations.Adjustment;
using Touyan.Modules.Organizations.Establishment;
using Touyan.Tests.Support;

namespace Touyan.Tests.Members;

/// <summary>Two who do the same at the same moment: one is done, the other is told; nobody meets a fault.</summary>
public sealed class SimultaneousTests
{
    private const int Rounds = 5;

    [Fact]
    public async Task One_number_is_entered_once()
    {
        var county = await SmallCounty.OpenAsync();
        for (var i = 0; i < Rounds; i++)
        {
            var input = new EnrolMember.Input
            {
                Name = "周静",
                IdNumber = SmallCounty.IdNumber(new(1990, 1, 1), 100 + i).Value,
                Ethnicity = "01",
                Organization = "中共城东镇东风村支部委员会",
                Kind = MemberKind.Full,
                AdmittedOn = new(2012, 7, 1),
                ConvertedOn = new(2013, 7, 1),
                Reason = "补录",
            };

            var both = await TwiceAsync(() =>
                county.RunAsync<EnrolMember, Result<MemberId>>(Role.CountyAdministrator, (enrol, by) => enrol.RunAsync(input, by, default))
            );

            AssertOnce(both, "id-number.already-registered");
        }
    }

    [Fact]
    public async Task Two_members_are_not_corrected_to_one_number()
    {
        var county = await SmallCounty.OpenAsync();
        for (var i = 0; i < Rounds; i++)
        {
            var number = SmallCounty.IdNumber(new(1985, 7, 1), 201 + (2 * i)).Value;
            Task<Result<MemberId>> CorrectAsync(MemberId id) =>
                county.RunAsync<CorrectMember, Result<MemberId>>(
                    Role.CountyAdministrator,
                    (correct, by) =>
                        correct.RunAsync(
                            new CorrectMember.Input
                            {
                                Id = id,
                                Name = "李伟",
                                IdNumber = number,
                                Ethnicity = "01",
                                Reason = "更正",
                            },
                            by,
                            default
                        )
                );

            var both = await Task.WhenAll(Task.Run(() => CorrectAsync(county.LiWei)), Task.Run(() => CorrectAsync(county.ZhaoQiang)));

            AssertOnce(both, "id-number.already-registered");
        }
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 2)]
    public async Task One_term_is_begun(int number, int other)
    {
        var county = await SmallCounty.OpenAsync();
        foreach (var place in new[] { county.EastVillage, county.WestVillage, county.EastOffice })
        {
            var both = await Task.WhenAll(
                Task.Run(() => county.BeginTermAsync(place, number: number, seats: 1)),
                Task.Run(() => county.BeginTermAsync(place, number: other, seats: 1))
            );

            Assert.Contains(both, done => !done.IsRefused);
            Assert.Equal(
                1,
                await county.LookAsync(db => db.Set<CommitteeTerm>().CountAsync(t => t.OrganizationId == place && t.EndedOn == null))
            );
        }
    }

    [Fact]
    public async Task One_code_is_given_once()
    {
        var county = await SmallCounty.OpenAsync();
        for (var i = 0; i < Rounds; i++)
        {
            var code = $"001.009.{i}";
            Task<Result<ChangeOutcome>> EstablishAsync(string name, OrganizationId below) =>
                county.RunAsync<EstablishOrganization, Result<ChangeOutcome>>(
                    Role.CountyAdministrator,
                    (establish, by) =>
                        establish.RunAsync(
                            new EstablishOrganization.Input
                            {
                                ParentId = below,
                                Name = name,
                                Type = OrganizationType.Branch,
                                Sector = "01",
                                Code = code,
                                On = new(2020, 1, 1),
                                Reason = "设立",
                            },
                            by,
                            default
                        )
                );

            var both = await Task.WhenAll(
                Task.Run(() => EstablishAsync($"甲{i}支部", county.EastTown)),
                Task.Run(() => EstablishAsync($"乙{i}支部", county.WestTown))
            );

            AssertOnce(both, "organization.code-taken");
        }
    }

    [Fact]
    public async Task Two_who_find_two_persons_agree()
    {
        var county = await SmallCounty.OpenAsync();
        for (var i = 0; i < Rounds; i++)
        {
            var one = await county.EnrolAsync("周静", county.EastVillage, 300 + (2 * i), "1990-01-01", "2012-07-01");
            var input = new SettleDistinct.Input
            {
                First = one,
                Second = county.LiWei,
                Reason = "不是同一人",
            };

            var both = await TwiceAsync(() =>
                county.RunAsync<SettleDistinct, Result<MemberId>>(
                    Role.CountyAdministrator,
                    (settle, by) => settle.RunAsync(input, by, default)
                )
            );

            Assert.All(both, done => Assert.Null(done.Refusal));
        }
    }

    private static Task<T[]> TwiceAsync<T>(Func<Task<T>> act) => Task.WhenAll(Task.Run(act), Task.Run(act));

    private static void AssertOnce<T>(Result<T>[] both, string code)
    {
        Assert.Single(both, done => !done.IsRefused);
        Assert.Single(both, done => done.Refusal?.Code == code);
    }
}
