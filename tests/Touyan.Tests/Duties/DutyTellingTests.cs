using Touyan.Kernel;
using Touyan.Modules.Duties;

namespace Touyan.Tests.Duties;

/// <summary>Who is told when: the holder before, the level above and the county after the due day.</summary>
public sealed class DutyTellingTests
{
    private const string County = "/county/";
    private const string Town = "/county/towntw/";
    private const string Branch = "/county/towntw/branch/";

    [Theory]
    [InlineData(Branch, Branch, DutyAudience.Holder)]
    [InlineData(Branch, Town, DutyAudience.Above)]
    [InlineData(Town, Town, DutyAudience.Holder)]
    [InlineData(Branch, OrganizationPath.Root, DutyAudience.County)]
    [InlineData(Town, OrganizationPath.Root, DutyAudience.Above)]
    [InlineData(County, OrganizationPath.Root, DutyAudience.Holder)]
    public void What_an_organisation_is_to_whoever_answers_for_it(string path, string top, DutyAudience audience) =>
        Assert.Equal(audience, DutyTelling.AudienceOf(path, top));

    [Theory]
    [InlineData(-7, "2026-06-22", false)]
    [InlineData(-7, "2026-06-23", true)]
    [InlineData(1, "2026-06-30", false)]
    [InlineData(1, "2026-07-01", true)]
    [InlineData(30, "2026-07-29", false)]
    [InlineData(30, "2026-07-30", true)]
    public void It_is_told_from_its_day_on(int days, string asOf, bool isTime) =>
        Assert.Equal(isTime, new DutyTelling(DutyAudience.Holder, days).IsTime(new DateOnly(2026, 6, 30), DateOnly.Parse(asOf)));
}
