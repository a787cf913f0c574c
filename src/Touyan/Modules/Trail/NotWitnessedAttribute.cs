namespace Touyan.Modules.Trail;

/// <summary>A property that is written without a trail entry (when something was last used, how far it has come): the trail bears no witness to it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotWitnessedAttribute : Attribute;
