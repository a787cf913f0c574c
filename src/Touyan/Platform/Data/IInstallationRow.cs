namespace Touyan.Platform.Data;

/// <summary>What the installation keeps about itself (what it went by at its last start, what it sealed): one that holds nothing else is empty.</summary>
public interface IInstallationRow;
