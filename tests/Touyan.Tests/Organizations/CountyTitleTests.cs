using Touyan.Modules.Organizations;

namespace Touyan.Tests.Organizations;

public sealed class CountyTitleTests
{
    [Theory]
    [InlineData("中共海安市委员会", "海安市")]
    [InlineData("中共中央办公厅", "中共中央办公厅")]
    [InlineData("中共委员会", "中共委员会")]
    public void A_county_is_called_as_its_committee_is(string committee, string county) =>
        Assert.Equal(county, CountyTitle.PlaceOf(committee));
}
