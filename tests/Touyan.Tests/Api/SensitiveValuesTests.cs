using System.Net;
using Touyan.Kernel;
using Touyan.Tests.Accounts;
using Touyan.Tests.Architecture;
using Touyan.Tests.Support;

namespace Touyan.Tests.Api;

public sealed class SensitiveValuesTests
{
    private const string Phone = "13912345678";

    [Theory]
    [InlineData(Role.CountyAdministrator)]
    [InlineData(Role.BranchSecretary)]
    [InlineData(Role.Inspector)]
    [InlineData(Role.Member)]
    public async Task No_answer_of_the_API_tells_a_number_in_clear(Role role)
    {
        var county = await SmallCounty.OpenAsync();
        await (await county.CallerAsync(Role.CountyAdministrator)).PostAsync(
            $"/members/{county.LiWei}/correct",
            new
            {
                name = "李伟",
                ethnicity = "01",
                phone = Phone,
                reason = "补登",
            }
        );
        var caller = await county.CallerAsync(role);
        var (answered, told) = (new List<string>(), new List<string>());
        foreach (var asked in Asked.AllOf(county.App).Where(a => a is { IsApi: true, Method: "GET" }))
        {
            using var response = await caller.Http.GetAsync(asked.Url(county));
            var text = await response.Content.ReadAsStringAsync();
            if (response.StatusCode is HttpStatusCode.OK)
                answered.Add(text);

            if (Secrets().Any(text.Contains))
                told.Add($"{role} {asked}");
        }

        Offenders.None(told);
        Assert.Contains(
            answered,
            text => text.Contains("李伟", StringComparison.Ordinal) && text.Contains("139******78", StringComparison.Ordinal)
        );
    }

    private static IEnumerable<string> Secrets() =>
        new[]
        {
            SmallCounty.IdNumber(new DateOnly(1985, 7, 1), 11),
            SmallCounty.IdNumber(new DateOnly(1998, 2, 14), 22),
            SmallCounty.IdNumber(new DateOnly(1979, 11, 3), 31),
            SmallCounty.IdNumber(new DateOnly(1968, 5, 30), 42),
        }
            .Select(id => id.Value)
            .Append(Phone);
}
