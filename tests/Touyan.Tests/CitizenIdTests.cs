using Touyan.Kernel;

namespace Touyan.Tests;

public sealed class CitizenIdTests
{
    [Theory]
    [InlineData("11010519491231002X")]
    [InlineData("440524188001010014")]
    [InlineData("620102198506150031")]
    [InlineData("110101199003070011")]
    [InlineData("11010519491231002x")]
    [InlineData("１１０１０５１９４９１２３１００２Ｘ")]
    [InlineData(" 110105 19491231 002X\u00A0\u200B")]
    public void A_number_of_the_standard_is_read(string text)
    {
        Assert.True(CitizenId.TryParse(text, out var id, out _));
        Assert.Equal(18, id.Value.Length);
        Assert.DoesNotContain('x', id.Value);
    }

    [Theory]
    [InlineData("", CitizenIdProblem.Empty)]
    [InlineData(null, CitizenIdProblem.Empty)]
    [InlineData("110105194912310021", CitizenIdProblem.CheckDigit)]
    [InlineData("110105194913310023", CitizenIdProblem.BirthDate)]
    [InlineData("110105000000000000", CitizenIdProblem.BirthDate)]
    [InlineData("11010519491231002", CitizenIdProblem.Length)]
    [InlineData("110105491231002", CitizenIdProblem.FifteenDigits)]
    [InlineData("1101051949123100X2", CitizenIdProblem.Characters)]
    [InlineData("11010549123100X", CitizenIdProblem.Characters)]
    [InlineData("١١٠١٠٥١٩٤٩١٢٣١٠٠٢X", CitizenIdProblem.Characters)]
    public void What_is_wrong_is_named(string? text, CitizenIdProblem problem)
    {
        Assert.False(CitizenId.TryParse(text, out var id, out var found));
        Assert.Equal(problem, found);
        Assert.Equal("", id.Value);
    }

    [Fact]
    public void It_tells_birth_and_sex_and_hides_itself()
    {
        Assert.True(CitizenId.TryParse("11010519491231002X", out var id, out _));

        Assert.Equal(new DateOnly(1949, 12, 31), id.BornOn);
        Assert.False(id.IsMale);
        Assert.Equal("1101************2X", id.ToString());
    }

    [Fact]
    public void A_number_of_fifteen_digits_has_one_upgrade()
    {
        Assert.Equal("11010519491231002X", CitizenId.Upgrade("110105491231002")?.Value);
        Assert.Null(CitizenId.Upgrade("110105491331002"));
        Assert.Null(CitizenId.Upgrade("11010519491231002X"));
    }

    [Fact]
    public void Every_single_wrong_digit_is_noticed()
    {
        const string Right = "329900199703269077";
        Assert.True(CitizenId.TryParse(Right, out _, out _));
        for (var at = 0; at < 18; at++)
            foreach (var digit in "0123456789".Where(d => d != Right[at]))
                Assert.False(CitizenId.TryParse(Right[..at] + digit + Right[(at + 1)..], out _, out _));
    }
}
